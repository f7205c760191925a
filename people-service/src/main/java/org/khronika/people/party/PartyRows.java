package org.khronika.people.party;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.khronika.people.citation.CitedFact;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.focus.PartyFocus;
import org.khronika.people.name.PartyNameInput;
import org.khronika.people.name.SearchedName;
import org.khronika.people.review.ReviewState;

/// The rows of a party's document.
final class PartyRows {
  /// What hangs on these (citations of facts, candidates of citations) goes with them.
  private static final List<String> OF_PARTY =
      List.of(
          "Citation where partyId",
          "PartyName where partyId",
          "SearchedName where partyId",
          "PartyFocus where partyId",
          "PartyStatus where partyId",
          "Distinction where partyId",
          "RecordedHypothesis where partyId",
          "PersonOccupation where partyId",
          "Affiliation where personId",
          "OrganizationActivity where organizationId");

  private PartyRows() {}

  static <T extends RecordedParty> void fill(T party, PartyDocument<T> document, String digest) {
    party.key = document.key();
    party.displayName = document.displayName();
    party.identityStatus = document.identityStatus();
    party.size = document.size() == null ? null : document.size().toCount();
    party.digest = digest;
    party.sensitivity = document.sensitivity();
    party.reviewState = ReviewState.DRAFT;
    document.fillOwn(party);
  }

  static void delete(StatelessSession session, UUID party) {
    for (String rows : OF_PARTY) {
      session
          .createMutationQuery("delete from %s = :party".formatted(rows))
          .setParameter("party", party)
          .executeUpdate();
    }
  }

  static PartyFacet facet(RecordedParty party, PartyDocument<?> document, Map<String, UUID> byKey) {
    PartyFacet facet = PartyFacet.of(party, document);
    document.fillFacet(facet, byKey);
    return facet;
  }

  static List<Object> of(PartyDocument<?> document, UUID party, Map<String, UUID> byKey) {
    CitedRows rows = new CitedRows();
    for (int i = 0; i < document.names().size(); i++) {
      rows.add(document.names().get(i).nameOf(party, i));
    }
    List<String> names = document.names().stream().map(PartyNameInput::value).toList();
    SearchedName.of(party, document.displayName(), names).forEach(rows::add);
    for (int i = 0; i < document.focus().size(); i++) {
      rows.add(PartyFocus.of(party, i, document.focus().get(i)));
    }
    for (int i = 0; i < document.statuses().size(); i++) {
      document.statuses().get(i).addTo(rows, party, i);
    }
    for (int i = 0; i < document.distinctions().size(); i++) {
      document.distinctions().get(i).addTo(rows, party, i);
    }
    for (int i = 0; i < document.identityHypotheses().size(); i++) {
      var hypothesis = document.identityHypotheses().get(i);
      UUID candidate =
          Objects.requireNonNull(byKey.get(hypothesis.candidate()), "Looked up before");
      hypothesis.addTo(rows, party, candidate, i);
    }
    document.addOwn(rows, party, byKey);
    rows.cite(CitedFact.PARTY, party, document.citations());
    return rows.inOrder();
  }
}
