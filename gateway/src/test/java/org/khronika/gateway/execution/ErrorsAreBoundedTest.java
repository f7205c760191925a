package org.khronika.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.gateway.execution.PlanByHand.byId;
import static org.khronika.gateway.execution.PlanByHand.field;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A client is told of many errors, but not of any number.
class ErrorsAreBoundedTest {
  private static final String ERROR = "{'message':'no','path':['_e0',0,'n']}";

  @Test
  void of_values_that_are_none() {
    var plan =
        new PlanByHand(field("numbers", "[Int]"))
            .root("numbers", "{'data':{'numbers':['x'" + ",'x'".repeat(4_999) + "]}}");
    assertBounded(plan.answer());
  }

  @Test
  void that_a_subgraph_reports() {
    var plan =
        new PlanByHand(field("a", "A", field("n", "Int")))
            .root("a", "{'data':{'a':{'id':1}}}")
            .entities(
                0,
                "a",
                byId("A"),
                "{'data':{'_e0':[{}]},'errors':[" + ERROR + ("," + ERROR).repeat(4_999) + "]}");
    assertBounded(plan.answer());
  }

  @Test
  void that_concern_an_entity_at_many_places() {
    var plan =
        new PlanByHand(field("a", "[A]", field("n", "Int")))
            .root("a", "{'data':{'a':[{'id':1}" + ",{'id':1}".repeat(99) + "]}}")
            .entities(
                0,
                "a",
                byId("A"),
                "{'data':{'_e0':[{}]},'errors':[" + ERROR + ("," + ERROR).repeat(99) + "]}");
    assertBounded(plan.answer(List.of(0, 1)));
  }

  private static void assertBounded(String answer) {
    var messages = Pattern.compile("\"message\":").matcher(answer).results().count();
    assertThat(messages).isEqualTo(AnswerError.MOST + 1);
    assertThat(answer)
        .endsWith(
            "{\"message\":\"There are more errors than are told.\","
                + "\"extensions\":{\"code\":\"MORE_ERRORS\"}}]}");
  }
}
