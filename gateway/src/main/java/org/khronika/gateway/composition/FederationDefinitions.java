package org.khronika.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The definitions that federation lets a subgraph leave out.
final class FederationDefinitions {
  private static final String ON_WHAT_IS_ANSWERED =
      " on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";
  private static final String ON_EVERYTHING =
      ON_WHAT_IS_ANSWERED
          + " | UNION | ARGUMENT_DEFINITION | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

  /// Directive → its definition without its name. What Federation 1 lets be written in several ways
  /// takes any value; reading it is stricter.
  private static final Map<String, String> SIGNATURES =
      Map.ofEntries(
          Map.entry(
              "key",
              "(fields: federation__Any!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE"),
          Map.entry("requires", "(fields: federation__Any!) on FIELD_DEFINITION"),
          Map.entry("provides", "(fields: federation__Any!) on FIELD_DEFINITION"),
          Map.entry("external", "(reason: String) repeatable on OBJECT | FIELD_DEFINITION"),
          Map.entry("extends", " on OBJECT | INTERFACE"),
          Map.entry("shareable", " repeatable on OBJECT | FIELD_DEFINITION"),
          Map.entry("override", "(from: String!, label: String) on FIELD_DEFINITION"),
          Map.entry("tag", "(name: String!) repeatable" + ON_EVERYTHING + " | SCHEMA"),
          Map.entry("inaccessible", ON_EVERYTHING),
          Map.entry("composeDirective", "(name: String!) repeatable on SCHEMA"),
          Map.entry("interfaceObject", " on OBJECT"),
          Map.entry("authenticated", ON_WHAT_IS_ANSWERED),
          Map.entry("requiresScopes", "(scopes: [[String!]!]!)" + ON_WHAT_IS_ANSWERED),
          Map.entry("policy", "(policies: [[String!]!]!)" + ON_WHAT_IS_ANSWERED),
          Map.entry("context", "(name: String!) repeatable on OBJECT | INTERFACE | UNION"),
          Map.entry("fromContext", "(field: federation__Any) on ARGUMENT_DEFINITION"),
          Map.entry("cost", "(weight: Int!)" + ON_EVERYTHING),
          Map.entry(
              "listSize",
              "(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION"),
          Map.entry("cacheTag", "(format: String!) repeatable on OBJECT | FIELD_DEFINITION"),
          Map.entry(
              "link",
              "(url: String!, as: String, for: federation__Any, import: [federation__Any]) repeatable on SCHEMA"));

  private static final List<String> TYPES =
      List.of("federation__Any", "_Any", "_Entity", "_Service");

  private FederationDefinitions() {}

  /// @param directives what the schema calls a directive → its name in the specification
  static String of(Map<String, String> directives) {
    String types =
        TYPES.stream().map(type -> "scalar " + type + "\n").collect(Collectors.joining());
    return directives.entrySet().stream()
        .filter(directive -> SIGNATURES.containsKey(directive.getValue()))
        .map(directive ->
            "directive @" + directive.getKey() + SIGNATURES.get(directive.getValue()) + "\n")
        .collect(Collectors.joining("", types, ""));
  }
}
