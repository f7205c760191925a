package org.khronika.people.distinction;

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

/// An award or the like, as far as the source names it.
@Entity
@Table(name = "distinction")
@Description("An award or the like that a party was given.")
@SuppressWarnings("NullAway.Init")
public class Distinction {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description(
      "The id of the distinction; another one after every replacement of the party's record.")
  public UUID id;

  @Ignore public UUID partyId;
  @Ignore public int position;

  @NonNull
  @Enumerated(EnumType.STRING)
  @Description("The kind of the distinction.")
  public DistinctionKind kind;

  @Description("What it is called; null where the source does not say.")
  public @Nullable String name;

  @Enumerated(EnumType.STRING)
  @Description("How far it reaches; null where the source does not say.")
  public @Nullable DistinctionScope scope;

  @EmbeddedColumnNaming("when_%s")
  @Description("When it was given; null where the source does not say.")
  public @Nullable FuzzyDate when;
}
