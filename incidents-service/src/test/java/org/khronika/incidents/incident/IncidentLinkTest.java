package org.khronika.incidents.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.incident.IncidentLinkType.CAUSES;
import static org.khronika.incidents.incident.IncidentLinkType.CONSEQUENCE_OF;
import static org.khronika.incidents.incident.IncidentLinkType.FOLLOWS;
import static org.khronika.incidents.incident.IncidentLinkType.PRECEDES;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentLinkTest {
  private static final UUID MEETING = UUID.randomUUID();
  private static final UUID RAIDS = UUID.randomUUID();

  @Test
  void aLinkIsReadFromBothEnds() {
    List<StoredLink> links = List.of(link(MEETING, PRECEDES, RAIDS));
    assertThat(IncidentLink.seenFrom(MEETING, links))
        .containsExactly(new IncidentLink(PRECEDES, RAIDS, List.of(links.getFirst().id)));
    assertThat(IncidentLink.seenFrom(RAIDS, links))
        .containsExactly(new IncidentLink(FOLLOWS, MEETING, List.of(links.getFirst().id)));
  }

  @Test
  void whatBothDocumentsSayIsReadOnceWithWhatBothRestOn() {
    StoredLink said = link(MEETING, CAUSES, RAIDS);
    StoredLink confirmed = link(RAIDS, CONSEQUENCE_OF, MEETING);
    assertThat(IncidentLink.seenFrom(RAIDS, List.of(said, confirmed)))
        .containsExactly(new IncidentLink(CONSEQUENCE_OF, MEETING, List.of(confirmed.id, said.id)));
  }

  @Test
  void linksOfOthersAreNotSeen() {
    assertThat(IncidentLink.seenFrom(UUID.randomUUID(), List.of(link(MEETING, CAUSES, RAIDS))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theInverseOfTheInverseIsTheTypeItself(IncidentLinkType type) {
    assertThat(type.inverse()).isNotEqualTo(type);
    assertThat(type.inverse().inverse()).isEqualTo(type);
  }

  private static StoredLink link(UUID incident, IncidentLinkType type, UUID target) {
    StoredLink link = new StoredLink();
    link.id = UUID.randomUUID();
    link.incidentId = incident;
    link.type = type;
    link.targetId = target;
    return link;
  }
}
