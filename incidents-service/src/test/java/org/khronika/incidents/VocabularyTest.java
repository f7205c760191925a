package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.khronika.incidents.act.ActType;
import org.khronika.incidents.act.LocationType;
import org.khronika.incidents.citation.AttributionBasis;
import org.khronika.incidents.citation.ConnectionToInformation;
import org.khronika.incidents.citation.Reliability;
import org.khronika.incidents.citation.Voice;
import org.khronika.incidents.claim.CountMeasure;
import org.khronika.incidents.custody.CustodyState;
import org.khronika.incidents.custody.Whereabouts;
import org.khronika.incidents.date.DateBasis;
import org.khronika.incidents.date.PartOfDay;
import org.khronika.incidents.incident.IncidentKind;
import org.khronika.incidents.incident.IncidentLinkType;
import org.khronika.incidents.intervention.AddresseeClass;
import org.khronika.incidents.intervention.InterventionKind;
import org.khronika.incidents.perpetrator.BodyType;
import org.khronika.incidents.perpetrator.Involvement;
import org.khronika.incidents.place.PlaceKind;
import org.khronika.incidents.place.PlacePrecision;
import org.khronika.incidents.review.ReviewState;
import org.khronika.incidents.source.SourceKind;
import org.khronika.incidents.statement.StatementKind;
import org.khronika.incidents.statement.StatementMedium;
import org.khronika.incidents.statement.Trend;

/// The graph's vocabularies and the database's checks of them have the same members.
@QuarkusTest
@QuarkusTestResource(Database.class)
class VocabularyTest {
  private static final Pattern MEMBER = Pattern.compile("'([A-Z_]+)'");
  private static final Map<String, Class<? extends Enum<?>>> COLUMNS =
      Map.ofEntries(
          Map.entry("source.kind", SourceKind.class),
          Map.entry("place.kind", PlaceKind.class),
          Map.entry("place.precision", PlacePrecision.class),
          Map.entry("incident.kind", IncidentKind.class),
          Map.entry("incident.when_basis", DateBasis.class),
          Map.entry("incident.when_part_of_day", PartOfDay.class),
          Map.entry("incident_link.type", IncidentLinkType.class),
          Map.entry("act.type", ActType.class),
          Map.entry("act.location_type", LocationType.class),
          Map.entry("act.when_basis", DateBasis.class),
          Map.entry("perpetrator.body_type", BodyType.class),
          Map.entry("perpetrator.involvement", Involvement.class),
          Map.entry("custody_status.state", CustodyState.class),
          Map.entry("custody_status.whereabouts", Whereabouts.class),
          Map.entry("count_claim.measure", CountMeasure.class),
          Map.entry("statement.kind", StatementKind.class),
          Map.entry("statement.medium", StatementMedium.class),
          Map.entry("intervention.kind", InterventionKind.class),
          Map.entry("intervention.addressee_class", AddresseeClass.class),
          Map.entry("statement.trend", Trend.class),
          Map.entry("incident.review_state", ReviewState.class),
          Map.entry("source.review_state", ReviewState.class),
          Map.entry("place.review_state", ReviewState.class),
          Map.entry("review.from_state", ReviewState.class),
          Map.entry("review.to_state", ReviewState.class),
          Map.entry("citation.voice", Voice.class),
          Map.entry("citation.attribution_basis", AttributionBasis.class),
          Map.entry("citation.connection", ConnectionToInformation.class),
          Map.entry("citation.reliability", Reliability.class));

  @Inject Tables database;

  @Test
  void everyMemberOfAVocabularyCanBeStoredAndNothingElse() throws SQLException {
    for (var column : COLUMNS.entrySet()) {
      List<String> members =
          Arrays.stream(column.getValue().getEnumConstants()).map(Enum::name).toList();
      assertThat(allowed(column.getKey()))
          .as(column.getKey())
          .containsExactlyInAnyOrderElementsOf(members);
    }
  }

  private List<String> allowed(String column) throws SQLException {
    String[] names = column.split("\\.", 2);
    List<String> members = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select pg_get_constraintdef(c.oid) from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
                where c.contype = 'c' and c.conrelid = ?::regclass and a.attname = ?
                """)) {
      query.setString(1, names[0]);
      query.setString(2, names[1]);
      ResultSet checks = query.executeQuery();
      while (checks.next()) {
        MEMBER.matcher(checks.getString(1)).results().map(MatchResult::group).forEach(members::add);
      }
    }
    return members.stream().map(member -> member.replace("'", "")).toList();
  }
}
