package org.khronika.gateway.composition;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.khronika.gateway.access.Demand;
import org.khronika.gateway.access.ReadDemand;
import org.khronika.gateway.composition.CompositionError.Code;

/// Reads the directives of one element under their specification's names: those that the supergraph
/// keeps, and those that tell the composer what to do. A subgraph's own directives stay with the
/// subgraph.
final class ReadDirectives {
  private static final Set<String> OF_GRAPHQL =
      Set.of("deprecated", "specifiedBy", AppliedDirective.ONE_OF);
  private static final Set<String> KEPT =
      Set.of(
          "deprecated",
          "specifiedBy",
          AppliedDirective.ONE_OF,
          AppliedDirective.TAG,
          AppliedDirective.INACCESSIBLE);

  private final String subgraph;
  private final FederationNames names;
  private final Findings findings;

  ReadDirectives(String subgraph, FederationNames names, Findings findings) {
    this.subgraph = subgraph;
    this.names = names;
    this.findings = findings;
  }

  /// @param element its coordinate, for messages
  List<AppliedDirective> kept(String element, List<Directive> directives) {
    List<AppliedDirective> kept = new ArrayList<>();
    for (Directive directive : directives) {
      meaningOf(directive).ifPresent(name -> keep(element, directive, name, kept));
    }
    return kept;
  }

  /// What they ask of a caller.
  Demand demand(List<Directive> directives) {
    return ReadDemand.read(directives, name -> names.directive(name).orElse(""));
  }

  private void keep(String element, Directive directive, String name, List<AppliedDirective> kept) {
    if (FederationNames.isRefused(name)) {
      refuse(Code.UNSUPPORTED_FEATURE, "@" + name + " on \"" + element + "\" is not understood");
    } else if (KEPT.contains(name)) {
      kept.add(new AppliedDirective(name, arguments(directive)));
    }
  }

  /// The applications of a directive of federation, whatever it is called here.
  List<Directive> of(String specificationName, List<Directive> directives) {
    return directives.stream()
        .filter(directive ->
            names.directive(directive.getName()).filter(specificationName::equals).isPresent())
        .toList();
  }

  boolean has(String specificationName, List<Directive> directives) {
    return !of(specificationName, directives).isEmpty();
  }

  /// The argument `fields`; Federation 1 lets it be an enum value or a list of strings.
  Optional<String> fieldSet(String element, Directive directive, Code otherwise) {
    var argument = directive.getArgument("fields");
    Object value = argument == null ? "" : argument.getValue();
    boolean lenient = names.version() == SubgraphSchema.Version.FEDERATION_1;
    if (value instanceof StringValue text) {
      return Optional.of(content(text));
    }
    if (lenient && value instanceof EnumValue name) {
      return Optional.of(name.getName());
    }
    if (lenient
        && value instanceof ArrayValue list
        && list.getValues().stream().allMatch(StringValue.class::isInstance)) {
      return Optional.of(
          list.getValues().stream()
              .map(v -> content((StringValue) v))
              .collect(Collectors.joining(" ")));
    }
    refuse(
        otherwise,
        "On \"" + element + "\": fields of @" + directive.getName() + " must be a string");
    return Optional.empty();
  }

  Optional<String> text(Directive directive, String argument) {
    var found = directive.getArgument(argument);
    return found != null && found.getValue() instanceof StringValue text
        ? Optional.of(content(text))
        : Optional.empty();
  }

  boolean isFalse(Directive directive, String argument) {
    var found = directive.getArgument(argument);
    return found != null && found.getValue() instanceof BooleanValue value && !value.isValue();
  }

  private Optional<String> meaningOf(Directive directive) {
    return OF_GRAPHQL.contains(directive.getName())
        ? Optional.of(directive.getName())
        : names.directive(directive.getName());
  }

  private static String arguments(Directive directive) {
    if (directive.getArguments().isEmpty()) {
      return "";
    }
    return directive.getArguments().stream()
        .map(argument -> argument.getName() + ": " + printed(argument.getValue()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static String printed(Value<?> value) {
    return AstPrinter.printAst(value);
  }

  static String content(StringValue value) {
    return Optional.ofNullable(value.getValue()).orElse("");
  }

  void refuse(Code code, String message) {
    findings.add(code, "[" + subgraph + "] " + message);
  }
}
