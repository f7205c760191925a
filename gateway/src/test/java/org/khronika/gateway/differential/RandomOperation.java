package org.khronika.gateway.differential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An operation that was made up.
///
/// @param variables by name; those that nothing uses any more are left out of the text
record RandomOperation(
    long seed,
    String keyword,
    List<Selection> selections,
    SequencedMap<String, Variable> variables) {
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

  /// @param type the declared type, and the default if there is one: `Int = 3`
  /// @param sent whether a value is sent for it
  record Variable(String type, boolean sent, Object value) {}

  RandomOperation with(List<Selection> smaller) {
    return new RandomOperation(seed, keyword, smaller, variables);
  }

  String text() {
    var fragments = new LinkedHashMap<String, String>();
    var body = print(selections, fragments) + String.join("", fragments.values());
    var declared =
        used(body).entrySet().stream()
            .map(variable -> "$" + variable.getKey() + ": " + variable.getValue().type())
            .collect(Collectors.joining(", "));
    return keyword + (declared.isEmpty() ? "" : " (" + declared + ")") + body;
  }

  /// What is sent as the operation's variables.
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    used(text())
        .forEach((name, variable) -> {
          if (variable.sent()) {
            values.put(name, variable.value());
          }
        });
    return values;
  }

  private SequencedMap<String, Variable> used(String text) {
    var used = new LinkedHashMap<String, Variable>();
    VARIABLE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(variables::containsKey)
        .forEach(name -> used.put(name, variables.get(name)));
    return used;
  }

  private static String print(List<Selection> selections, Map<String, String> fragments) {
    return selections.stream()
        .map(selection -> print(selection, fragments))
        .collect(Collectors.joining(" ", " { ", " }"));
  }

  private static String print(Selection selection, Map<String, String> fragments) {
    return switch (selection) {
      case Selection.Field(var alias, var name, var arguments, var directives, var children) ->
          (alias.isEmpty() ? "" : alias + ": ")
              + name
              + arguments
              + directives
              + (children.isEmpty() ? "" : print(children, fragments));
      case Selection.Inline(var on, var directives, var children) ->
          "..." + (on.isEmpty() ? "" : " on " + on) + directives + print(children, fragments);
      case Selection.Spread(var fragment, var on, var directives, var children) -> {
        if (!fragments.containsKey(fragment)) {
          fragments.put(fragment, ""); // its place, before those of the fragments inside
          fragments.put(
              fragment, "\nfragment " + fragment + " on " + on + print(children, fragments));
        }
        yield "..." + fragment + directives;
      }
    };
  }
}
