package org.khronika.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.Shape.Elements;
import org.khronika.gateway.json.Shape.Leaf;
import org.khronika.gateway.json.Shape.Member;
import org.khronika.gateway.json.Shape.Members;

/// What is expected changes how a text is read, never what is read.
class ShapeTest {
  private static final Leaf NUMBER = new Leaf(EnumSet.of(Kind.NUMBER), Set.of(), Set.of());
  private static final Leaf LETTER = new Leaf(EnumSet.of(Kind.STRING), Set.of("A", "B"), Set.of());
  private static final Leaf ANYTHING = new Leaf(EnumSet.allOf(Kind.class), Set.of(), Set.of());

  private static final Members ITEM =
      new Members(1, List.of(member("n", NUMBER, false), member("l", LETTER, true)));
  private static final Elements ITEMS = new Elements(2, ITEM);
  private static final Members WHOLE =
      new Members(3, List.of(member("items", ITEMS, false), member("any", ANYTHING, false)));

  @Test
  void what_looks_as_expected_fits_with_all_that_is_in_it() {
    var json = read("{'items':[{'n':1,'l':'A'},{'n':2,'l':null}],'any':'x'}");
    var items = json.member(JsonDocument.ROOT, "items");
    assertThat(json.fits(JsonDocument.ROOT, WHOLE)).isTrue();
    assertThat(json.fits(items, ITEMS)).isTrue();
    assertThat(json.fits(json.firstElement(items), ITEM)).isTrue();
    assertThat(json.fits(JsonDocument.ROOT, ITEMS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a number for a letter           | {'n':1,'l':2}",
        "a letter that is none of them   | {'n':1,'l':'C'}",
        "null where it must not be       | {'n':null,'l':'A'}",
        "an object for a number          | {'n':{'n':1},'l':'A'}",
        "another order                   | {'l':'A','n':1}",
        "a member more                   | {'n':1,'l':'A','m':2}",
        "a member more before            | {'m':2,'n':1,'l':'A'}",
        "a member too few                | {'n':1}",
        "a member twice                  | {'n':1,'l':'A','l':'B'}",
        "space before a name             | {'n':1, 'l':'A'}",
        "space before a value            | {'n': 1,'l':'A'}",
        "space before the end            | {'n':1,'l':'A' }",
        "a longer name                   | {'n':1,'ll':'A'}",
        "null                            | null",
        "an array                        | [1]",
        "nothing                         | {}",
      })
  void what_does_not_is_read_all_the_same(String what, String item) {
    var json = read("{'items':[" + item + ",{'n':2,'l':'B'}],'any':'x'}");
    var items = json.member(JsonDocument.ROOT, "items");
    var first = json.firstElement(items);
    assertThat(json.fits(JsonDocument.ROOT, WHOLE)).as(what).isFalse();
    assertThat(json.fits(items, ITEMS)).as(what).isFalse();
    assertThat(json.fits(first, ITEM)).as(what).isFalse();
    assertThat(json.fits(json.nextElement(items, first), ITEM)).as("the next one").isTrue();
    assertThat(json.raw(first)).isEqualTo(item.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[ ]", "[ {'n':1,'l':'A'} ]", "[\n{'n':1,'l':'A'}]", "[{'n':1,'l':'A'} ]"})
  void space_in_a_list_is_no_matter_but_for_copying(String items) {
    var json = read("{'items':" + items + ",'any':'x'}");
    assertThat(json.fits(json.member(JsonDocument.ROOT, "items"), ITEMS)).isFalse();
    assertThat(json.raw(json.member(JsonDocument.ROOT, "any"))).isEqualTo("\"x\"");
  }

  @Test
  void what_follows_a_value_that_fits_may_be_anything() {
    var json = read("{'items':[{'n':1,'l':'A'}],'any':{'deep':[1,[2]]},'more':3}");
    assertThat(json.fits(json.member(JsonDocument.ROOT, "items"), ITEMS)).isTrue();
    assertThat(json.fits(JsonDocument.ROOT, WHOLE)).isFalse();
    assertThat(json.raw(json.member(JsonDocument.ROOT, "more"))).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items':[{'n':1,'l':'A'},],'any':1}",
        "{'items':[{'n':1,'l':'A'}{'n':1,'l':'A'}],'any':1}",
        "{'items':[{'n':1,'l':'A'}],'any':1",
        "{'items':[{'n':1,'l':'A']}",
        "{'items':[],'any':}",
        "{'items':[],'any':1}}",
        "{'items':[],'any':nul}",
        "{'items':[{'n':01,'l':'A'}],'any':1}",
        "{'items':[{'n':1,'l':",
        "{'items':[{'n':1,'l':nu}],'any':1}",
        "{'items':",
        "{'items':[",
      })
  void what_is_no_JSON_is_none_however_it_begins(String text) {
    assertThat(ReadJson.read(bytes(text), WHOLE)).isNull();
    assertThat(ReadJson.read(bytes(text))).isNull();
  }

  @Test
  void every_text_that_breaks_off_is_refused() {
    var text = "{'items':[{'n':1,'l':'A'},{'n':-2.5e3,'l':null}],'any':[true,{'x':'y'}]}";
    for (int length = 0; length < text.length(); length++) {
      assertThat(ReadJson.read(bytes(text.substring(0, length)), WHOLE)).isNull();
    }
    assertThat(ReadJson.read(bytes(text), WHOLE)).isNotNull();
  }

  private static final Members KEPT = new Members(1, ITEM.members(), 7);
  private static final Members KEEPING =
      new Members(
          3,
          List.of(
              member("items", new Elements(2, KEPT), false),
              member("one", KEPT, false),
              member("any", Shape.UNKNOWN, false)));

  @Test
  void places_are_kept_of_all_objects_that_somebody_wants_to_find() {
    var json =
        ReadJson.read(
            bytes("{'items':[{'n':1,'l':'A'},null,{'n':'2','l':null}],'one':null,'any':[{ }]}"),
            KEEPING);
    var found = new ArrayList<String>();
    assertThat(json.knowsSites()).isTrue();
    json.forEachAt(7, object -> found.add(json.raw(object)));
    json.forEachAt(8, object -> found.add(json.raw(object)));
    assertThat(found)
        .containsExactly(
            "{'n':1,'l':'A'}".replace('\'', '"'), "{'n':'2','l':null}".replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items':[{'n':1,'l':'A'},{'l':'A','n':1}],'one':null,'any':1}",
        "{'items':[{'n':1,'l':'A'}, {'n':1,'l':'A'}],'one':null,'any':1}",
        "{'items':[{'n':1,'l':'A','m':1}],'one':null,'any':1}",
        "{'items':[],'one':[{'n':1,'l':'A'}],'any':1}",
        "{'one':{'n':1,'l':'A'},'items':[],'any':1}",
        " {'items':[],'one':null,'any':1}",
        "{'items':[],'one':null,'any':1,'items':[{'n':1,'l':'A'}]}",
      })
  void where_one_may_have_been_missed_none_counts(String text) {
    var json = ReadJson.read(bytes(text), KEEPING);
    assertThat(json.knowsSites()).isFalse();
    json.forEachAt(7, _ -> fail("it does not know"));
  }

  private static Member member(String name, Shape value, boolean mayBeNull) {
    return new Member(new MemberName(name), value, mayBeNull);
  }

  /// Read as expected, after it was seen that it is the same as without.
  private static JsonDocument read(String text) {
    var json = ReadJson.read(bytes(text), WHOLE);
    assertThat(JsonValues.read(json, JsonDocument.ROOT))
        .isEqualTo(JsonValues.read(ReadJson.read(bytes(text)), JsonDocument.ROOT));
    return json;
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
