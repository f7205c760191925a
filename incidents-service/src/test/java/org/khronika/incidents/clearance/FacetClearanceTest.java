package org.khronika.incidents.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.khronika.incidents.Database;
import org.khronika.incidents.Graph;
import org.khronika.incidents.Tables;

/// The facets of an act are hidden with all that the act is hidden with, and shown with it again.
@QuarkusTest
@QuarkusTestResource(Database.class)
class FacetClearanceTest {
  private static final String TOO_OPEN =
      """
      select coalesce(string_agg(distinct incident.key || ' ' || act.key, ', '), '')
      from act_facet join act on act.id = act_facet.act_id join incident on incident.id = act.incident_id
      left join incident whole on whole.id = incident.part_of_id
      left join incident before on before.id = act.after_id
      left join place on place.id = incident.place_id
      where act_facet.clearance < greatest(incident.clearance, whole.clearance, before.clearance, place.clearance)
      """;

  private final Tables tables;

  FacetClearanceTest(Tables tables) {
    this.tables = tables;
  }

  @Test
  void noFacetIsMoreOpenThanItsAct() {
    Hierarchy.record(tables);
    assertThat(tables.one(TOO_OPEN)).isEqualTo("");
    assertThat(facets("act.key = 'after-draft'")).isEqualTo("2");
    assertThat(facets("incident.key = 'in-draft-city' and act.key = 'at-land'")).isEqualTo("2");
    assertThat(facets("incident.key = 'of-of-draft' and act.key = 'at-land'")).isEqualTo("2");
    Hierarchy.publish("Incident", "draft");
    Hierarchy.publish("Place", "draft-city");
    assertThat(facets("act.key = 'after-draft'")).isEqualTo("0");
    assertThat(facets("incident.key = 'in-draft-city' and act.key = 'at-land'")).isEqualTo("0");
    assertThat(facets("incident.key = 'of-of-draft' and act.key = 'at-land'")).isEqualTo("0");
    assertThat(tables.one(TOO_OPEN)).isEqualTo("");
  }

  @Test
  void nobodyIsFoundByAnActThatIsHidden() {
    Hierarchy.record(tables);
    assertThat(
            Graph.asThePublic()
                .asks("{ incidents(where: {victim: {key: {eq: \"house\"}}}) { totalCount } }")
                .at("/data/incidents/totalCount")
                .intValue())
        .isZero();
  }

  /// How open the most open of them is: others are of parties that are hidden themselves.
  private Object facets(String where) {
    return tables.one(
        """
        select min(act_facet.clearance)::text from act_facet
        join act on act.id = act_facet.act_id join incident on incident.id = act.incident_id where
        """
            + where);
  }
}
