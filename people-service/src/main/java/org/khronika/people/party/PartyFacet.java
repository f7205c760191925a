package org.khronika.people.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.khronika.people.clearance.Sensitivity;
import org.khronika.people.review.ReviewState;

/// What the lists here, and the incidents database, filter, sort and count parties by: one row for
/// each party, written with its document.
@Entity
@Table(name = "party_facet")
@SuppressWarnings("NullAway.Init")
public class PartyFacet {
  @Id public UUID id;
  public String key;

  @Enumerated(EnumType.STRING)
  public PartyKind kind;

  public String displayName;
  public String sortName;

  @Enumerated(EnumType.STRING)
  public IdentityStatus identityStatus;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> occupations = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> focus = List.of();

  /// Of an organisation.
  public @Nullable String category;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<UUID> organizations = List.of();

  @Enumerated(EnumType.STRING)
  public ReviewState reviewState;

  @Enumerated(EnumType.STRING)
  public Sensitivity sensitivity;

  static PartyFacet of(RecordedParty party, PartyDocument<?> document) {
    PartyFacet facet = new PartyFacet();
    facet.id = party.id;
    facet.key = party.key;
    facet.displayName = party.displayName;
    facet.sortName = SortName.of(party.displayName);
    facet.identityStatus = party.identityStatus;
    facet.reviewState = party.reviewState;
    facet.sensitivity = party.sensitivity;
    facet.focus = document.focus().stream().map(Enum::name).toList();
    return facet;
  }
}
