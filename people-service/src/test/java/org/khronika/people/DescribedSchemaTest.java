package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class DescribedSchemaTest {
  private static final String SCHEMA =
      """
      { __schema { types { name kind description
        fields { name description args { name description } }
        inputFields { name description } enumValues { name description } } } }
      """;

  @Test
  void everyTypeFieldArgumentInputFieldAndEnumValueIsDescribed() {
    List<String> undescribed = new ArrayList<>();
    for (JsonNode type : Graph.ask(SCHEMA).at("/data/__schema/types")) {
      if (!ofTheFrame(type.at("/name").textValue())) {
        collect(type.at("/name").textValue(), type, undescribed);
      }
    }
    assertThat(undescribed).isEmpty();
  }

  @Test
  void typesBearTheNamesThatTheyWereGiven() {
    for (JsonNode type : Graph.ask(SCHEMA).at("/data/__schema/types")) {
      String name = type.at("/name").textValue();
      assertThat(name).doesNotContain("InputInput", "Input2", "RecordedParty", "Row");
      assertThat(name.endsWith("Input"))
          .as(name)
          .isEqualTo("INPUT_OBJECT".equals(type.at("/kind").textValue()));
    }
  }

  /// What the GraphQL specification, federation and SmallRye GraphQL add.
  private static boolean ofTheFrame(String type) {
    return type.startsWith("_") || type.startsWith("link__") || type.startsWith("federation__");
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
}
