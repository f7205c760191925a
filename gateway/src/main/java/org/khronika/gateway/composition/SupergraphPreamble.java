package org.khronika.gateway.composition;

import java.util.List;
import org.khronika.gateway.access.ReadDemand;

/// The fixed part of a supergraph: the definitions that the linked specifications bring along.
final class SupergraphPreamble {
  private SupergraphPreamble() {}

  static final String LINKS =
      """
        @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
      """;

  private static final String ON_WHAT_IS_ANSWERED =
      " on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n\n";

  /// Specifications that are linked only where their directive is used.
  static final List<Feature> FEATURES =
      List.of(
          new Feature(
              AppliedDirective.TAG,
              "  @link(url: \"https://specs.apollo.dev/tag/v0.3\")\n",
              """
              directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA

              """),
          new Feature(
              AppliedDirective.INACCESSIBLE,
              "  @link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", for: SECURITY)\n",
              """
              directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

              """),
          new Feature(
              ReadDemand.AUTHENTICATED,
              "  @link(url: \"https://specs.apollo.dev/authenticated/v0.1\", for: SECURITY)\n",
              "directive @authenticated" + ON_WHAT_IS_ANSWERED),
          new Feature(
              ReadDemand.REQUIRES_SCOPES,
              "  @link(url: \"https://specs.apollo.dev/requiresScopes/v0.1\", for: SECURITY)\n",
              "directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!)"
                  + ON_WHAT_IS_ANSWERED
                  + "scalar requiresScopes__Scope\n\n"),
          new Feature(
              ReadDemand.POLICY,
              "  @link(url: \"https://specs.apollo.dev/policy/v0.1\", for: SECURITY)\n",
              "directive @policy(policies: [[policy__Policy!]!]!)"
                  + ON_WHAT_IS_ANSWERED
                  + "scalar policy__Policy\n\n"));

  /// @param directive what must be used for the feature to be linked
  record Feature(String directive, String link, String definitions) {}

  /// A part of GraphQL since 2025; gateways that are older need the definition.
  static final String ONE_OF = "directive @oneOf on INPUT_OBJECT\n\n";

  static final String DIRECTIVES =
      """
      directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION

      directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE

      directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION

      directive @join__graph(name: String!, url: String!) on ENUM_VALUE

      directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE

      directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR

      directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION

      directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

      """;

  static final String TYPES =
      """
      input join__ContextArgument {
        name: String!
        type: String!
        context: String!
        selection: join__FieldValue!
      }

      scalar join__DirectiveArguments

      scalar join__FieldSet

      scalar join__FieldValue

      scalar link__Import

      enum link__Purpose {
        "`SECURITY` features provide metadata necessary to securely resolve fields."
        SECURITY

        "`EXECUTION` features provide metadata necessary for operation execution."
        EXECUTION
      }

      """;
}
