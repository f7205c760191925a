package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// What ADR 13 asks of every schema, of each of its elements.
@QuarkusTest
@QuarkusTestResource(Database.class)
class SchemaChecklistTest {
  private static final String SCHEMA =
      """
      { __schema { types { name kind description specifiedByURL interfaces { name }
        fields { name description args { name description type { ...T } } type { ...T } }
        inputFields { name description type { ...T } } enumValues { name description } } } }
      fragment T on __Type { name kind ofType { name kind ofType { name kind ofType { name kind ofType { name kind } } } } }
      """;

  /// Lists whose order is what they are: the newest first, the best match first.
  private static final Set<String> ORDERED_BY_NATURE = Set.of("history", "incidentsTrail");

  /// A record's own history is read whole.
  private static final Set<String> NEVER_FILTERED = Set.of("history");

  private static final Set<String> BUILT_IN = Set.of("Int", "Float", "String", "Boolean", "ID");

  @Test
  void everyTypeFieldArgumentInputFieldAndEnumValueIsDescribed() {
    List<String> undescribed = new ArrayList<>();
    types().forEach(type -> collect(type.at("/name").textValue(), type, undescribed));
    assertThat(undescribed).isEmpty();
  }

  private static void collect(String path, JsonNode element, List<String> undescribed) {
    String description = element.at("/description").asText("");
    if (description.isBlank() || description.equals("null")) {
      undescribed.add(path);
    }
    for (String part : List.of("fields", "args", "inputFields", "enumValues")) {
      for (JsonNode inner : element.path(part)) {
        String name = inner.at("/name").textValue();
        if (!name.startsWith("_")) {
          collect(path + "." + name, inner, undescribed);
        }
      }
    }
  }

  @Test
  void typesBearTheNamesThatTheyWereGiven() {
    assertThat(types().map(type -> type.at("/name").textValue()))
        .allSatisfy(
            name -> assertThat(name).doesNotContain("InputInput", "Input2", "Stored", "Wanted"));
    assertThat(
            types()
                .filter(type -> type.at("/name").textValue().endsWith("Input"))
                .map(type -> type.at("/kind").textValue()))
        .containsOnly("INPUT_OBJECT");
  }

  @Test
  void namesAreWrittenAsTheyAreInAllGraphs() {
    assertThat(types()).allSatisfy(type -> assertWritten(type, "[A-Z][A-Za-z0-9]*"));
    assertThat(types().flatMap(type -> each(type, "enumValues")))
        .allSatisfy(value -> assertWritten(value, "[A-Z][A-Z0-9_]*"));
    assertThat(
            types()
                .flatMap(type -> Stream.concat(each(type, "fields"), each(type, "inputFields")))
                .flatMap(field -> Stream.concat(Stream.of(field), each(field, "args")))
                .filter(element -> !element.at("/name").textValue().startsWith("_")))
        .allSatisfy(element -> assertWritten(element, "[a-z][A-Za-z0-9]*"));
  }

  private static void assertWritten(JsonNode element, String form) {
    assertThat(element.at("/name").textValue()).matches(form);
  }

  @Test
  void itemsOfListsAreNeverNull() {
    assertThat(
            types()
                .flatMap(type ->
                    Stream.concat(each(type, "fields"), each(type, "inputFields"))
                        .flatMap(field -> Stream.concat(Stream.of(field), each(field, "args")))
                        .filter(element -> !element.at("/name").textValue().startsWith("_"))
                        .filter(element -> hasNullItems(element.at("/type")))
                        .map(element ->
                            type.at("/name").textValue() + "." + element.at("/name").textValue())))
        .isEmpty();
  }

  private static boolean hasNullItems(JsonNode type) {
    if (type.isMissingNode() || type.isNull()) {
      return false;
    }
    boolean list = type.at("/kind").asText().equals("LIST");
    return (list && !type.at("/ofType/kind").asText().equals("NON_NULL"))
        || hasNullItems(type.at("/ofType"));
  }

  @Test
  void everyConnectionIsPagedFilteredAndOrdered() {
    List<String> connections = new ArrayList<>();
    types()
        .flatMap(type -> each(type, "fields"))
        .filter(field -> named(field.at("/type")).endsWith("Connection"))
        .forEach(field -> {
          String name = field.at("/name").textValue();
          connections.add(name);
          List<String> arguments =
              each(field, "args").map(argument -> argument.at("/name").textValue()).toList();
          assertThat(arguments).as(name).contains("first", "after", "last", "before");
          assertThat(arguments.contains("orderBy"))
              .as(name)
              .isNotEqualTo(ORDERED_BY_NATURE.contains(name));
          assertThat(arguments.contains("where"))
              .as(name)
              .isNotEqualTo(NEVER_FILTERED.contains(name));
        });
    assertThat(connections)
        .contains("incidents", "acts", "places", "sources", "citations", "history");
  }

  @Test
  void everyConnectionHasEdgesNodesPageInfoAndTotalCount() {
    assertThat(called("Connection"))
        .hasSizeGreaterThan(4)
        .allSatisfy(type -> assertHas(type, "edges!", "nodes!", "pageInfo!", "totalCount!"));
  }

  @Test
  void everyEdgeHasACursorAndANode() {
    assertThat(called("Edge"))
        .hasSameSizeAs(called("Connection"))
        .allSatisfy(type -> assertHas(type, "cursor!", "node!"));
  }

  private static List<JsonNode> called(String suffix) {
    return types().filter(type -> type.at("/name").textValue().endsWith(suffix)).toList();
  }

  private static void assertHas(JsonNode type, String... fields) {
    assertThat(
            each(type, "fields")
                .map(field ->
                    field.at("/name").textValue()
                        + (field.at("/type/kind").asText().equals("NON_NULL") ? "!" : "")))
        .as(type.at("/name").textValue())
        .containsExactlyInAnyOrder(fields);
  }

  @Test
  void noDirectiveIsPublishedThatNothingBears() {
    assertThat(
            Graph.ask("{ __schema { directives { name } } }")
                .at("/data/__schema/directives")
                .findValuesAsText("name"))
        .contains("key", "shareable", "link")
        .doesNotContain("constraint", "rolesAllowed")
        .noneMatch(name -> name.startsWith("federation__"));
  }

  @Test
  void everyScalarOfOursSaysWhereItIsSpecified() {
    assertThat(
            types()
                .filter(type -> type.at("/kind").asText().equals("SCALAR"))
                .filter(type -> !BUILT_IN.contains(type.at("/name").textValue()))
                .filter(type -> type.at("/specifiedByURL").isNull())
                .map(type -> type.at("/name").textValue()))
        .containsOnly("FieldSet"); // federation's
  }

  @Test
  void everyEntityOfOursIsANode() {
    assertThat(
            types()
                .filter(type ->
                    each(type, "interfaces")
                        .anyMatch(of -> of.at("/name").textValue().equals("Node")))
                .map(type -> type.at("/name").textValue()))
        .containsExactlyInAnyOrder("Incident", "Act", "Place", "Source");
  }

  private static String named(JsonNode type) {
    JsonNode named = type;
    while (!named.path("ofType").isMissingNode() && !named.path("ofType").isNull()) {
      named = named.path("ofType");
    }
    return named.at("/name").asText();
  }

  private static Stream<JsonNode> each(JsonNode element, String part) {
    return StreamSupport.stream(element.path(part).spliterator(), false);
  }

  /// But for what the GraphQL specification, federation and SmallRye GraphQL add.
  private static Stream<JsonNode> types() {
    return StreamSupport.stream(Graph.ask(SCHEMA).at("/data/__schema/types").spliterator(), false)
        .filter(type -> !ofTheFrame(type.at("/name").textValue()));
  }

  private static boolean ofTheFrame(String type) {
    return type.startsWith("_") || type.startsWith("link__") || type.startsWith("federation__");
  }
}
