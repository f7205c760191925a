package org.khronika.people.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// The row of a hypothesis: recorded by the document of one party about another.
@Entity
@Table(name = "identity_hypothesis")
@SuppressWarnings("NullAway.Init")
public class RecordedHypothesis {
  @Id public UUID id;
  public UUID partyId;
  public UUID candidateId;
  public int position;

  @Enumerated(EnumType.STRING)
  public IdentityRelation relation;

  @Enumerated(EnumType.STRING)
  public HypothesisStatus status;

  /// As it is read from the side of one of the two parties.
  IdentityHypothesis seenFrom(UUID side) {
    UUID other = side.equals(partyId) ? candidateId : partyId;
    return new IdentityHypothesis(id, relation, status, side, other);
  }
}
