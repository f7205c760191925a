package org.khronika.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Statements;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class NameSearchTest {
  private final Tables tables;
  private final Statements statements;

  NameSearchTest(Tables tables, @PersistenceUnitExtension Statements statements) {
    this.tables = tables;
    this.statements = statements;
  }

  @BeforeEach
  void partiesUnderOneSpellingEach() {
    tables.empty();
    person("ales-bialiatski", "Ales Bialiatski", "");
    person("svetlana-tikhanovskaya", "Svetlana Tikhanovskaya", "");
    person("alexander-lukashenko", "Александр Лукашенко", "");
    person("yaroslav-romanchuk", "Yaroslav Romanchuk", "");
    person("oleg-gulak", "Oleg Gulak", ", names: [{value: \"Алег Гулак\", form: PRIMARY}]");
    person("igor-kazmerchak", "Igor Kazmerchak", "");
    person("andrei-poluda", "Andrei Poluda", "");
    person("kirill-kafanov", "Kirill Kafanov", "");
    person("giorgi", "გიორგი", "");
    Graph.ask(
        Documents.organization("viasna", ", names: [{value: \"Вясна\", form: PRIMARY}]")
            .replace("Organisation viasna", "Vyasna"));
  }

  private static void person(String key, String name, String more) {
    Graph.ask(Documents.person(key, more).replace("Person " + key, name));
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "Бяляцкі, ales-bialiatski",
    "Belyatsky, ales-bialiatski",
    "Bialiatski, ales-bialiatski",
    "Беляцкий, ales-bialiatski",
    "Bialacki, ales-bialiatski",
    "Алесь Бяляцкі, ales-bialiatski",
    "BIALIATSKI Ales, ales-bialiatski",
    "Ales Belyatski, ales-bialiatski",
    "Bialiatsky, ales-bialiatski",
    "Bialitski, ales-bialiatski",
    "Ціханоўская, svetlana-tikhanovskaya",
    "Тихановская, svetlana-tikhanovskaya",
    "Tsikhanouskaya, svetlana-tikhanovskaya",
    "Sviatlana Tsikhanouskaya, svetlana-tikhanovskaya",
    "Lukashenka, alexander-lukashenko",
    "Лукашэнка, alexander-lukashenko",
    "Łukaszenka, alexander-lukashenko",
    "Раманчук, yaroslav-romanchuk",
    "Jaroslaw Romantschuk, yaroslav-romanchuk",
    "Hulak, oleg-gulak",
    "Казмярчак, igor-kazmerchak",
    "Палуда, andrei-poluda",
    "Kafanau, kirill-kafanov",
    "Giorgi, giorgi",
    "Viasna, viasna",
    "Весна, viasna",
  })
  void aNameIsFoundInAnyScriptAndSpelling(String name, String key) {
    JsonNode found = search(name, "");
    assertThat(found.at("/nodes/0/party/key").asText()).as(found.toPrettyString()).isEqualTo(key);
    assertThat(found.at("/nodes/0/score").doubleValue()).isBetween(0.4, 1.0);
  }

  @Test
  void theNameThatMatchedIsTold() {
    assertThat(search("gulak", "").at("/nodes/0/name").textValue()).isEqualTo("Oleg Gulak");
    assertThat(search("гулак", "").at("/nodes/0/name").textValue()).isEqualTo("Алег Гулак");
    assertThat(search("Ales Bialiatski", "").at("/nodes/0/score").doubleValue()).isEqualTo(1.0);
  }

  @Test
  void whatIsNoNameOrNobodysFindsNothing() {
    for (String name : List.of("", "!?", "Zzyzx Qwrt", "%", "a'; drop table party", "\u0000")) {
      assertThat(search(name, "").at("/totalCount").intValue()).as(name).isZero();
    }
  }

  @Test
  void aSearchIsFilteredAndPaged() {
    Graph.ask(
        Documents.organization("aaa-romanchuk")
            .replace("Organisation aaa-romanchuk", "Romanchuk & sons"));
    JsonNode all = search("Romanchuk", "");
    assertThat(keys(all)).containsExactly("aaa-romanchuk", "yaroslav-romanchuk");
    JsonNode first = search("Romanchuk", ", first: 1");
    JsonNode second = search("Romanchuk", ", first: 1, after: " + first.at("/pageInfo/endCursor"));
    assertThat(keys(first)).containsExactly("aaa-romanchuk");
    assertThat(keys(second)).containsExactly("yaroslav-romanchuk");
    assertThat(second.at("/pageInfo/hasNextPage").booleanValue()).isFalse();
    assertThat(second.at("/totalCount").intValue()).isEqualTo(2);
    assertThat(keys(search("Romanchuk", ", where: {kind: {eq: PERSON}}")))
        .containsExactly("yaroslav-romanchuk");
  }

  @Test
  void aSearchIsOneStatement() {
    statements.takeAll();
    Graph.ask(
        "{ searchParties(name: \"Алесь Бяляцкі\") { nodes { name score party { key displayName } } } }");
    assertThat(statements.takeAll()).hasSize(1);
  }

  @Test
  void anOldNameIsNoLongerFound() {
    person("andrei-poluda", "Somebody Else", ", version: 1");
    assertThat(search("Poluda", "").at("/totalCount").intValue()).isZero();
  }

  private static List<String> keys(JsonNode found) {
    return StreamSupport.stream(found.at("/nodes").spliterator(), false)
        .map(node -> node.at("/party/key").textValue())
        .toList();
  }

  private static JsonNode search(String name, String more) {
    return Graph.ask(
            "query($name: String!) { searchParties(name: $name%s) { totalCount nodes { name score party { key } } pageInfo { endCursor hasNextPage } } }"
                .formatted(more),
            java.util.Map.of("name", name))
        .at("/data/searchParties");
  }
}
