package org.khronika.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.gateway.execution.PlanByHand.aliased;
import static org.khronika.gateway.execution.PlanByHand.byId;
import static org.khronika.gateway.execution.PlanByHand.field;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.operation.Operation;

/// Several subgraphs answer a part each of the same value. Every plan is run with its answers
/// coming in every order.
class JoinPartsTest {

  @Test
  void parts_of_a_root_object_are_one_object() {
    var plan =
        new PlanByHand(field("product", "Product", field("name", "String"), field("price", "Int")))
            .root("product", "{'data':{'product':{'name':'Pan'}}}")
            .root("product", "{'data':{'product':{'price':7}}}");
    assertAnswer(plan, "{'data':{'product':{'name':'Pan','price':7}}}");
  }

  @Test
  void what_is_in_a_custom_scalar_is_no_field_of_the_object_around_it() {
    var plan =
        new PlanByHand(
                field(
                    "product", "Product", field("a", "JSON"), field("b", "Int"), field("c", "Int")))
            .root("product", "{'data':{'product':{'a':{'b':9,'c':8},'b':2,'c':3}}}");
    assertAnswer(plan, "{'data':{'product':{'a':{'b':9,'c':8},'b':2,'c':3}}}");
  }

  @Test
  void names_are_found_behind_any_space_and_beside_names_that_end_alike() {
    var plan =
        new PlanByHand(field("product", "Product", field("name", "String"), field("price", "Int")))
            .root(
                "product",
                "{ 'data' : { 'product' : { 'a\\'name' : 'x', 'full_name':'y', 'price' :7, 'name'\n: 'Pan' } } }");
    assertAnswer(plan, "{'data':{'product':{'name':'Pan','price':7}}}");
  }

  @Test
  void parts_are_joined_at_any_depth() {
    var plan =
        new PlanByHand(
                field(
                    "product",
                    "Product",
                    field("size", "Size", field("width", "Int"), field("height", "Int"))))
            .root("product", "{'data':{'product':{'size':{'width':1}}}}")
            .root("product", "{'data':{'product':{'size':{'height':2}}}}");
    assertAnswer(plan, "{'data':{'product':{'size':{'width':1,'height':2}}}}");
  }

  @Test
  void lists_are_joined_element_by_element_as_far_as_the_first_goes() {
    var plan =
        new PlanByHand(field("products", "[Product]", field("a", "Int"), field("b", "Int")))
            .root("products", "{'data':{'products':[{'a':1},{'a':2},null,{'a':4}]}}")
            .root("products", "{'data':{'products':[{'b':1},null,{'b':3}]}}")
            .root("products", "{'data':{'products':[{},{},{},{},{'a':5}]}}");
    assertAnswer(
        plan,
        "{'data':{'products':[{'a':1,'b':1},{'a':2,'b':null},{'a':null,'b':3},{'a':4,'b':null}]}}");
  }

  @Test
  void of_a_null_and_a_value_the_value_counts() {
    var plan =
        new PlanByHand(field("product", "Product", field("a", "Int"), field("b", "Int")))
            .root("product", "{'data':{'product':null}}")
            .root("product", "{'data':{'product':{'b':2}}}");
    assertAnswer(plan, "{'data':{'product':{'a':null,'b':2}}}");
  }

  @Test
  void an_object_where_another_subgraph_has_a_list_adds_nothing() {
    var plan =
        new PlanByHand(field("products", "[Product]", field("a", "Int")))
            .root("products", "{'data':{'products':[{'a':1}]}}")
            .root("products", "{'data':{'products':{'a':2}}}");
    assertAnswer(plan, "{'data':{'products':[{'a':1}]}}");
  }

  @Test
  void two_entity_fetches_answer_parts_of_the_same_value() {
    var plan =
        new PlanByHand(
                field(
                    "product",
                    "Product",
                    field("size", "Size", field("width", "Int"), field("height", "Int"))))
            .root("product", "{'data':{'product':{'id':'1'}}}")
            .entities(0, "product", byId("Product"), "{'data':{'_e0':[{'size':{'width':1}}]}}")
            .entities(0, "product", byId("Product"), "{'data':{'_e0':[{'size':{'height':2}}]}}");
    assertAnswer(plan, "{'data':{'product':{'size':{'width':1,'height':2}}}}");
  }

  @Test
  void what_is_below_a_part_belongs_to_the_whole() {
    var plan =
        new PlanByHand(
                field(
                    "product",
                    "Product",
                    field("maker", "Maker", field("name", "String"), field("city", "String"))))
            .root("product", "{'data':{'product':{'maker':{'name':'Ann'}}}}")
            .root("product", "{'data':{'product':{'maker':{'id':'m'}}}}")
            .entities(1, "product.maker", byId("Maker"), "{'data':{'_e0':[{'city':'Brest'}]}}");
    assertAnswer(plan, "{'data':{'product':{'maker':{'name':'Ann','city':'Brest'}}}}");
  }

  @Test
  void one_entity_at_several_places_keeps_what_each_place_has_of_its_own() {
    var plan =
        new PlanByHand(
                aliased("a", "a", "Person", field("name", "String"), field("city", "String")),
                aliased("b", "b", "Person", field("name", "String"), field("city", "String")))
            .root("a", "{'data':{'a':{'id':'1','name':'Ann'},'b':{'id':'1','name':'Anna'}}}")
            .entities(
                List.of(0),
                List.of(PlanByHand.batch(0, List.of("a", "b"), byId("Person"))),
                "{'data':{'_e0':[{'city':'Brest'}]}}");
    assertAnswer(
        plan, "{'data':{'a':{'name':'Ann','city':'Brest'},'b':{'name':'Anna','city':'Brest'}}}");
    assertThat(plan.sent(1)).containsExactly(json("{'_r0':[{'__typename':'Person','id':'1'}]}"));
  }

  @Test
  void two_batches_of_a_fetch_may_concern_the_same_object() {
    var plan =
        new PlanByHand(field("product", "Product", field("a", "Int"), field("b", "Int")))
            .root("product", "{'data':{'product':{'id':'1'}}}")
            .entities(
                List.of(0),
                List.of(
                    PlanByHand.batch(0, "product", byId("Product")),
                    PlanByHand.batch(1, "product", byId("Item"))),
                "{'data':{'_e0':[{'a':1}],'_e1':[{'b':2}]}}");
    assertAnswer(plan, "{'data':{'product':{'a':1,'b':2}}}");
  }

  @Test
  void root_fields_below_the_root_are_joined_to_every_object_there() {
    var plan =
        new PlanByHand(
                Operation.Kind.MUTATION,
                field("open", "[Payload]", field("query", "Query", field("version", "String"))))
            .root("open", "{'data':{'open':[{'query':{}},{'query':null},{'query':{}}]}}")
            .root(List.of(0), "open.query", List.of("version"), "{'data':{'version':'7'}}");
    assertAnswer(
        plan,
        "{'data':{'open':[{'query':{'version':'7'}},{'query':null},{'query':{'version':'7'}}]}}");
    assertThat(plan.repeatable(0)).containsExactly(false);
    assertThat(plan.repeatable(1)).containsExactly(true);
  }

  @Test
  void errors_of_root_fields_below_the_root_are_told_there() {
    var plan =
        new PlanByHand(field("open", "Payload", field("query", "Query", field("v", "String"))))
            .root("open", "{'data':{'open':{'query':{}}}}")
            .root(
                List.of(0),
                "open.query",
                List.of("v"),
                "{'errors':[{'message':'no','path':['v']}],'data':{'v':null}}");
    assertThat(plan.answer()).contains(json("'path':['open','query','v']"));
    assertThat(plan.answer(List.of(0, 1)))
        .startsWith(json("{'data':{'open':{'query':{'v':null}}}"));
  }

  @Test
  void root_fields_that_would_stand_nowhere_are_not_asked_for() {
    var plan =
        new PlanByHand(field("open", "Payload", field("query", "Query", field("v", "String"))))
            .root("open", "{'data':{'open':null}}")
            .root(List.of(0), "open.query", List.of("v"));
    assertAnswer(plan, "{'data':{'open':null}}");
  }

  @Test
  void a_field_that_was_fetched_by_another_key_is_the_clients_in_data_and_errors() {
    var plan =
        new PlanByHand(aliased("name", "_name_1", "String!"))
            .root("_name_1", "{'data':{'_name_1':null}}");
    assertThat(plan.answer())
        .startsWith(json("{'data':null,'errors':["))
        .contains(json("'path':['name']"))
        .doesNotContain("_name_1");
  }

  private static void assertAnswer(PlanByHand plan, String expected) {
    assertThat(plan.answer()).isEqualTo(json(expected));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
