package org.khronika.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One `@link(url: …)` of a schema, taken apart.
///
/// @param identity the url without its version, `https://specs.apollo.dev/federation`
/// @param version `v2.3`; empty when the url has none
/// @param namespace what its names are prefixed with unless imported: `as:`, or the name in the url
/// @param imports name in this schema → name in the specification, both without `@`
/// @param purpose `SECURITY` or `EXECUTION`; empty when none is given
public record Link(
    String url,
    String identity,
    String version,
    String namespace,
    Map<String, String> imports,
    String purpose) {

  public static final String FEDERATION = "https://specs.apollo.dev/federation";
  public static final String JOIN = "https://specs.apollo.dev/join";
  public static final String LINK = "https://specs.apollo.dev/link";
  public static final String TAG = "https://specs.apollo.dev/tag";
  public static final String INACCESSIBLE = "https://specs.apollo.dev/inaccessible";
  public static final String AUTHENTICATED = "https://specs.apollo.dev/authenticated";
  public static final String REQUIRES_SCOPES = "https://specs.apollo.dev/requiresScopes";
  public static final String POLICY = "https://specs.apollo.dev/policy";

  private static final Pattern URL =
      Pattern.compile("(?<identity>.*?/(?<name>[^/]*?))(/(?<version>v\\d+\\.\\d+))?/?");

  public static Optional<Link> read(Directive directive) {
    if (!(argument(directive, "url") instanceof StringValue url)) {
      return Optional.empty();
    }
    String address = content(url);
    Matcher parts = URL.matcher(address);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String version = group(parts, "version");
    String name =
        argument(directive, "as") instanceof StringValue as ? content(as) : group(parts, "name");
    String purpose = argument(directive, "for") instanceof EnumValue role ? role.getName() : "";
    return Optional.of(
        new Link(address, group(parts, "identity"), version, name, imports(directive), purpose));
  }

  /// What the specification calls what this schema calls so; empty when it is not the
  /// specification's.
  public Optional<String> specificationName(String nameInSchema) {
    if (imports.containsKey(nameInSchema)) {
      return Optional.ofNullable(imports.get(nameInSchema));
    }
    if (nameInSchema.startsWith(namespace + "__")) {
      return Optional.of(nameInSchema.substring(namespace.length() + 2));
    }
    boolean itself = nameInSchema.equals(namespace) && !identity.equals(FEDERATION);
    return itself
        ? Optional.of(identity.substring(identity.lastIndexOf('/') + 1))
        : Optional.empty();
  }

  /// Whether a type of this name in this schema belongs to the specification.
  public boolean definesType(String nameInSchema) {
    return !nameInSchema.equals(namespace) && specificationName(nameInSchema).isPresent();
  }

  private static Map<String, String> imports(Directive directive) {
    Map<String, String> imports = new LinkedHashMap<>();
    for (Value<?> element : elements(argument(directive, "import"))) {
      if (element instanceof StringValue name) {
        String imported = bare(content(name));
        imports.put(imported, imported);
      } else if (element instanceof ObjectValue renamed) {
        String name = text(renamed, "name");
        String as = text(renamed, "as");
        imports.put(bare(as.isEmpty() ? name : as), bare(name));
      }
    }
    return imports;
  }

  private static List<Value<?>> elements(Object value) {
    List<Value<?>> elements = new ArrayList<>();
    if (value instanceof ArrayValue array) {
      array.getValues().forEach(elements::add);
    }
    return elements;
  }

  private static String text(ObjectValue object, String key) {
    for (ObjectField field : object.getObjectFields()) {
      if (field.getName().equals(key) && field.getValue() instanceof StringValue value) {
        return content(value);
      }
    }
    return "";
  }

  private static Object argument(Directive directive, String name) {
    var argument = directive.getArgument(name);
    return argument == null ? "" : argument.getValue();
  }

  private static String group(Matcher parts, String name) {
    return Optional.ofNullable(parts.group(name)).orElse("");
  }

  private static String bare(String name) {
    return name.startsWith("@") ? name.substring(1) : name;
  }

  private static String content(StringValue value) {
    return Optional.ofNullable(value.getValue()).orElse("");
  }
}
