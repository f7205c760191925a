package org.khronika.people.status;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.khronika.people.date.FuzzyDate;

/// The state that a party is in, as a source gives it.
@Entity
@Table(name = "party_status")
@Description("The state that a party is in, as of a date.")
@SuppressWarnings("NullAway.Init")
public class PartyStatus {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description(
      "The id of this statement of a state; another one after every replacement of the party's record.")
  public UUID id;

  @Ignore public UUID partyId;
  @Ignore public int position;

  @NonNull
  @Enumerated(EnumType.STRING)
  @Description("The state.")
  public PartyStatusType status;

  @EmbeddedColumnNaming("as_of_%s")
  @Description("When the source says so of it; null where it gives no date.")
  public @Nullable FuzzyDate asOf;
}
