package org.khronika.gateway.composition;

/// The fixed part of a supergraph: the definitions that the linked specifications bring along.
final class SupergraphPreamble {
  private SupergraphPreamble() {}

  static final String LINK_TAG = "  @link(url: \"https://specs.apollo.dev/tag/v0.3\")\n";
  static final String LINK_INACCESSIBLE =
      "  @link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", for: SECURITY)\n";
  static final String LINKS =
      """
        @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
      """;

  static final String INACCESSIBLE =
      """
      directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

      """;
  static final String TAG =
      """
      directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA

      """;

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
