package org.khronika.incidents.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A party that is known to be among those that a claim counts.
@Entity
@Table(name = "count_claim_inclusion")
@SuppressWarnings("NullAway.Init")
public class Inclusion {
  @Id public UUID id;
  public UUID countClaimId;
  public int position;
  public UUID partyId;
}
