package org.khronika.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.gateway.execution.PlanByHand.batch;
import static org.khronika.gateway.execution.PlanByHand.byId;
import static org.khronika.gateway.execution.PlanByHand.field;
import static org.khronika.gateway.execution.PlanByHand.key;
import static org.khronika.gateway.execution.PlanByHand.required;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.Representation;

/// How entities are named to the subgraph that is asked for more of them.
class RepresentationsTest {

  @Test
  void equal_ones_are_sent_once_and_those_without_a_key_never() {
    assertThat(
            sent(
                byId("Product"), "{'id':'1'},{'id':'2'},{'id':'1'},{'id':null},{},null,{'id':'1'}"))
        .isEqualTo("[{'__typename':'Product','id':'1'},{'__typename':'Product','id':'2'}]");
  }

  @Test
  void what_is_required_may_be_null_and_missing_counts_as_null() {
    assertThat(sent(product(key("id"), required("weight")), "{'id':1,'weight':null},{'id':2}"))
        .isEqualTo(
            "[{'__typename':'Product','id':1,'weight':null},"
                + "{'__typename':'Product','id':2,'weight':null}]");
  }

  @Test
  void nested_objects_and_lists_of_them_are_sent_with_the_fields_that_are_wanted() {
    assertThat(
            sent(
                product(required("size", key("unit", key("name"))), required("parts", key("id"))),
                "{'size':{'unit':{'name':'cm','x':0},'x':0},"
                    + "'parts':[{'id':1,'x':0},null,[{'id':2}]]}"))
        .isEqualTo(
            "[{'__typename':'Product','size':{'unit':{'name':'cm'}},"
                + "'parts':[{'id':1},null,[{'id':2}]]}]");
  }

  @Test
  void a_key_that_is_missing_deep_inside_is_missing() {
    assertThat(sent(product(key("id"), key("size", key("unit"))), "{'id':1,'size':{}}"))
        .isEqualTo("none");
  }

  @Test
  void an_empty_composite_is_an_empty_object() {
    var onSize = new Representation.Field("w", new ResponseKey("w"), List.of("S"), true, List.of());
    assertThat(sent(product(key("size", onSize)), "{'size':{'w':1}}"))
        .isEqualTo("[{'__typename':'Product','size':{}}]");
  }

  @Test
  void a_field_on_a_type_is_sent_where_the_object_is_of_that_type() {
    var isbn =
        new Representation.Field("isbn", new ResponseKey("_i"), List.of("Book"), true, List.of());
    assertThat(
            sent(
                product(key("part", key("__typename"), isbn)),
                "{'part':{'__typename':'Book','_i':'x'}},{'part':{'__typename':'Toy','_i':'y'}}"))
        .isEqualTo(
            "[{'__typename':'Product','part':{'__typename':'Book','isbn':'x'}},"
                + "{'__typename':'Product','part':{'__typename':'Toy'}}]");
  }

  @Test
  void the_first_that_is_for_the_objects_type_is_taken() {
    var book = new Representation(List.of("Book"), "Book", List.of(key("isbn")));
    var media = new Representation(List.of("Book", "Film"), "Media", List.of(key("id")));
    var plan =
        new PlanByHand(field("products", "[Product]", field("id", "ID")))
            .root(
                "products",
                "{'data':{'products':[{'__typename':'Film','id':1},"
                    + "{'__typename':'Book','id':2,'isbn':'x'},{'__typename':'Toy','id':3},"
                    + "{'id':4}]}}")
            .entities(
                List.of(0), List.of(batch(0, "products", book, media)), "{'data':{'_e0':[{},{}]}}");
    plan.answer();
    assertThat(plan.sent(1).toString().replace('"', '\''))
        .isEqualTo("[{'_r0':[{'__typename':'Media','id':1},{'__typename':'Book','isbn':'x'}]}]");
  }

  @Test
  void a_key_whose_fields_came_from_several_fetches_is_whole() {
    var plan =
        new PlanByHand(field("product", "Product", field("price", "Int")))
            .root("product", "{'data':{'product':{'id':'1','size':{'w':1}}}}")
            .entities(0, "product", byId("Product"), "{'data':{'_e0':[{'size':{'h':2}}]}}")
            .entities(
                List.of(0, 1),
                List.of(batch(0, "product", product(key("size", key("w"), key("h"))))),
                "{'data':{'_e0':[{'price':3}]}}");
    assertThat(plan.answer()).isEqualTo("{\"data\":{\"product\":{\"price\":3}}}");
    assertThat(plan.sent(2).toString().replace('"', '\''))
        .isEqualTo("[{'_r0':[{'__typename':'Product','size':{'w':1,'h':2}}]}]");
  }

  @Test
  void more_than_a_request_may_carry_travel_in_several() {
    var plan =
        new PlanByHand(field("products", "[Product]", field("n", "Int")))
            .root(
                "products", "{'data':{'products':[{'id':1},{'id':2},{'id':3},{'id':4},{'id':5}]}}")
            .entities(
                List.of(0),
                List.of(batch(0, "products", byId("P")), batch(1, "products", byId("Q"))),
                "{'data':{'_e0':[{'n':1},{'n':2},{'n':3}],'_e1':[]}}",
                "{'data':{'_e0':[{'n':4},null],'_e1':[{'m':1}]}}",
                "UNREACHABLE",
                "{}");
    assertThat(plan.answer(List.of(0, 1)))
        .startsWith(
            "{\"data\":{\"products\":[{\"n\":1},{\"n\":2},{\"n\":3},{\"n\":4},{\"n\":null}]}")
        .contains("\"path\":[\"products\"],\"extensions\":{\"code\":\"SUBGRAPH_UNREACHABLE\"")
        .contains("\"path\":[\"products\",4],\"extensions\":{\"code\":\"SUBGRAPH_ANSWER_INVALID\"");
    assertThat(plan.sent(1)).hasSize(4);
    assertThat(plan.sent(1).getLast().replace('"', '\''))
        .isEqualTo("{'_r0':[],'_r1':[{'__typename':'Q','id':5}]}");
  }

  private static Representation product(Representation.Field... fields) {
    return new Representation(List.of(), "Product", List.of(fields));
  }

  private static String sent(Representation representation, String products) {
    var plan =
        new PlanByHand(field("products", "[Product]", field("id", "ID")))
            .root("products", "{'data':{'products':[" + products + "]}}")
            .entities(0, "products", representation, "NONE");
    plan.answer(List.of(0, 1));
    var sent = plan.sent(1);
    return sent.isEmpty()
        ? "none"
        : sent.getFirst().replace('"', '\'').replaceFirst("^\\{'_r0':(.*)}$", "$1");
  }
}
