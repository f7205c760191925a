package org.khronika.people.party;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.clearance.Sensitivity;
import org.khronika.people.count.CountInput;
import org.khronika.people.distinction.DistinctionInput;
import org.khronika.people.document.Problems;
import org.khronika.people.focus.Focus;
import org.khronika.people.identity.IdentityHypothesisInput;
import org.khronika.people.name.PartyNameInput;
import org.khronika.people.status.PartyStatusInput;

/// The whole record of one party, as somebody gives it: the fields that persons and organisations
/// share, and what a document of one kind adds to the procedure of [RecordParty].
public interface PartyDocument<T extends RecordedParty> {
  @Nullable String id();

  String key();

  String displayName();

  IdentityStatus identityStatus();

  @Nullable CountInput size();

  List<PartyNameInput> names();

  List<Focus> focus();

  List<PartyStatusInput> statuses();

  List<DistinctionInput> distinctions();

  List<IdentityHypothesisInput> identityHypotheses();

  List<CitationInput> citations();

  Sensitivity sensitivity();

  @Nullable Integer version();

  Class<T> kind();

  T emptyParty();

  /// Checks the fields that only this kind has.
  void checkOwn(Problems problems, PartyPointers pointers);

  /// Writes the columns that only this kind has.
  void fillOwn(T party);

  /// Fills what of the facet only this kind has.
  void fillFacet(PartyFacet facet, Map<String, UUID> byKey);

  /// Adds the rows that only this kind has; `byKey` holds the parties that [#checkOwn] took down.
  void addOwn(CitedRows rows, UUID party, Map<String, UUID> byKey);
}
