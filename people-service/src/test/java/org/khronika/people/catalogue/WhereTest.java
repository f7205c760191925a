package org.khronika.people.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Acts;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class WhereTest {
  private static final String VERA = "01960000-0000-7000-8000-000000000001";
  private final Tables tables;

  WhereTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void aSmallWorld() {
    tables.empty();
    Graph.ask(
        Documents.organization(
            "night-watch",
            ", focus: [DEMOCRACY], activities: [{kind: MONITORING, citations: [%s]}]"
                .formatted(Documents.CITATION)));
    Graph.ask(
        Documents.organization("gazette", ", descriptor: \"paper\"")
            .replace(
                "category: HUMAN_RIGHTS_GROUP",
                "category: MEDIA_OUTLET, identityStatus: DESCRIBED"));
    Graph.ask(
        Documents.person(
            "vera",
            """
            , id: "%2$s", occupations: [ECONOMIST, EDITOR], focus: [DEMOCRACY, LITERATURE], names: [{value: "Вера 100%%", form: PRIMARY}],
            affiliations: [{organization: "night-watch", role: LEADER, period: {edtf: "2019/2021-06"}, citations: [%1$s]},
              {organization: "gazette", role: EDITOR, citations: [%1$s]}],
            statuses: [{status: EXILED, asOf: {edtf: "2021"}, citations: [%1$s]}]
            """
                .formatted(Documents.CITATION, VERA)));
    Graph.ask(
        Documents.person(
            "adam",
            ", occupations: [ACTIVIST], affiliations: [{organization: \"gazette\", role: MEMBER, period: {edtf: \"/..\"}, citations: [%s]}]"
                .formatted(Documents.CITATION)));
    Graph.ask(Documents.person("nobody"));
    tables.run(
        Acts.against("vera", "a", "SEARCH", "2021-07-14")
            + Acts.against("vera", "b", "ARREST", "2021-07-15")
            + Acts.against("adam", "a", "SEARCH", "2021-07-14")
            + Acts.against("adam", "c", "ARREST", null).replace("minsk", "brest"));
  }

  @ParameterizedTest(name = "people where {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | adam nobody vera",
        "{key: {eq: \"vera\"}} | vera",
        "{key: {in: [\"vera\", \"adam\", \"night-watch\"]}} | adam vera",
        "{key: {in: []}} | ",
        "{key: {eq: null}} | adam nobody vera",
        "{key: {eq: \"vera\\u0000\"}} | ",
        "{id: {eq: \"01960000-0000-7000-8000-000000000001\"}} | vera",
        "{id: {in: [\"01960000-0000-7000-8000-000000000001\", \"no id\"]}} | vera",
        "{id: {eq: \"no id\"}} | ",
        "{displayName: {contains: \"PERSON V\"}} | vera",
        "{displayName: {contains: \"%\"}} | ",
        "{name: {contains: \"вера 100%\"}} | vera",
        "{name: {exists: false}} | adam nobody",
        "{name: {exists: true, contains: \"x\"}} | ",
        "{identityStatus: {in: [NAMED]}} | adam nobody vera",
        "{occupation: {contains: EDITOR}} | vera",
        "{occupation: {containsAny: [EDITOR, ACTIVIST]}} | adam vera",
        "{occupation: {containsAny: []}} | ",
        "{occupation: {contains: ECONOMIST, containsAny: [ACTIVIST]}} | ",
        "{focus: {contains: DEMOCRACY}, occupation: {contains: ECONOMIST}} | vera",
        "{not: {occupation: {contains: EDITOR}}} | adam nobody",
        "{or: [{key: {eq: \"adam\"}}, {focus: {contains: LITERATURE}}]} | adam vera",
        "{or: []} | ",
        "{and: []} | adam nobody vera",
        "{and: [{not: {key: {eq: \"adam\"}}}, {not: {key: {eq: \"vera\"}}}]} | nobody",
        "{affiliations: {some: {role: {eq: EDITOR}}}} | vera",
        "{affiliations: {some: {role: {eq: LEADER}, organization: {category: {eq: MEDIA_OUTLET}}}}} | ",
        "{affiliations: {some: {organization: {focus: {contains: DEMOCRACY}}}}} | vera",
        "{affiliations: {some: {period: {overlaps: \"2021-06-30/..\"}}}} | adam vera",
        "{affiliations: {some: {period: {overlaps: \"2021-07\"}}}} | adam",
        "{affiliations: {some: {period: {exists: false}}}} | vera",
        "{affiliations: {none: {}}} | nobody",
        "{affiliations: {some: {not: {period: {overlaps: \"2021-06\"}}}}} | vera",
        "{statuses: {some: {status: {eq: EXILED}, asOf: {overlaps: \"2021-22\"}}}} | vera",
        "{statuses: {none: {status: {eq: EXILED}}}} | adam nobody",
        "{acts: {some: {type: {eq: SEARCH}}}} | adam vera",
        "{acts: {some: {type: {eq: ARREST}, when: {overlaps: \"2021-07\"}}}} | vera",
        "{acts: {some: {when: {exists: false}}}} | adam",
        "{acts: {some: {not: {when: {overlaps: \"2021\"}}}}} | adam",
        "{acts: {some: {place: {eq: \"brest\"}}}} | adam",
        "{acts: {some: {place: {in: [\"belarus\"]}, country: {eq: \"BY\"}}}} | adam vera",
        "{acts: {some: {place: {contains: \"RES\"}}}} | adam",
        "{acts: {some: {role: {eq: PERPETRATOR}}}} | ",
        "{acts: {some: {locationType: {eq: VICTIMS_HOME}, incident: {eq: \"raids\"}}}} | adam vera",
        "{acts: {none: {type: {eq: ARREST}}}} | nobody",
        "{acts: {some: {}, none: {place: {eq: \"brest\"}}}} | vera",
      })
  void personsAreThoseThatAllIsTrueOf(String where, String keys) {
    assertThat(keys("people", where)).isEqualTo(keys == null ? "" : keys);
  }

  @ParameterizedTest(name = "organizations where {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{category: {eq: MEDIA_OUTLET}} | gazette",
        "{not: {category: {in: [MEDIA_OUTLET]}}} | night-watch",
        "{identityStatus: {eq: DESCRIBED}} | gazette",
        "{activity: {contains: MONITORING}} | night-watch",
        "{members: {some: {person: {occupation: {contains: ACTIVIST}}}}} | gazette",
        "{members: {some: {role: {in: [LEADER, EDITOR]}}}} | gazette night-watch",
        "{members: {none: {role: {eq: LEADER}}}} | gazette",
        "{acts: {none: {}}, statuses: {none: {}}} | gazette night-watch",
      })
  void organisationsAreThoseThatAllIsTrueOf(String where, String keys) {
    assertThat(keys("organizations", where)).isEqualTo(keys == null ? "" : keys);
  }

  @ParameterizedTest(name = "parties where {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: {eq: ORGANIZATION}} | gazette night-watch",
        "{focus: {contains: DEMOCRACY}} | night-watch vera",
        "{organization: {key: {eq: \"gazette\"}}} | adam vera",
        "{organization: {not: {key: {eq: \"gazette\"}}}} | vera",
        "{not: {category: {eq: MEDIA_OUTLET}}} | adam night-watch nobody vera",
        "{category: {exists: false}} | adam nobody vera",
        "{occupation: {contains: EDITOR}, kind: {eq: PERSON}} | vera",
      })
  void partiesAreThoseThatAllIsTrueOf(String where, String keys) {
    assertThat(keys("parties", where)).isEqualTo(keys == null ? "" : keys);
  }

  @Test
  void countsOfActsAreOfThoseThatTheFilterAsksFor() {
    JsonNode page =
        Graph.ask(
            """
            { people(where: {acts: {some: {when: {overlaps: "2021-07"}}}}, orderBy: [{field: ACT_COUNT, direction: DESC}])
              { totalCount nodes { key } } }
            """);
    assertThat(page.at("/data/people"))
        .isEqualTo(
            Graph.read(
                "{\"totalCount\": 2, \"nodes\": [{\"key\": \"vera\"}, {\"key\": \"adam\"}]}"));
  }

  @Test
  void aReplacedDocumentIsFoundByWhatItSaysNow() {
    Graph.ask(Documents.person("nobody", ", occupations: [POLITICIAN], version: 1"));
    assertThat(keys("people", "{occupation: {contains: POLITICIAN}}")).isEqualTo("nobody");
    assertThat(
            tables.one(
                "select count(*) from party_facet f join party p using (id, key, display_name)"))
        .isEqualTo(5L);
  }

  @Test
  void aFilterWithoutEndIsRefused() {
    String many =
        Stream.generate(() -> "{key: {eq: \"a\"}}").limit(101).collect(Collectors.joining(", "));
    assertThat(
            Graph.ask("{ people(where: {or: [%s]}) { totalCount } }".formatted(many))
                .at("/errors/0/extensions/code")
                .textValue())
        .isEqualTo("WHERE_TOO_LARGE");
  }

  private static String keys(String list, String where) {
    JsonNode answer =
        Graph.ask("{ %s(where: %s) { totalCount nodes { key } } }".formatted(list, where));
    JsonNode nodes = answer.at("/data/" + list + "/nodes");
    assertThat(answer.at("/data/" + list + "/totalCount").intValue())
        .as(answer.toPrettyString())
        .isEqualTo(nodes.size());
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.at("/key").textValue())
        .collect(Collectors.joining(" "));
  }
}
