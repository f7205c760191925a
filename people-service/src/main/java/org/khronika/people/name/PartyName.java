package org.khronika.people.name;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A name of a party, in one spelling.
@Entity
@Table(name = "party_name")
@IdClass(PartyName.Place.class)
@Description("A name of a party, in one language, script and spelling.")
@SuppressWarnings("NullAway.Init")
public class PartyName {
  /// What makes a row: the party, and the place among its names.
  public record Place(UUID partyId, int position) {}

  @Id @Ignore public UUID partyId;
  @Id @Ignore public int position;

  @NonNull
  @Description("The name itself.")
  public String value;

  @Description("The language of the name, a BCP 47 tag (be, ru, en); null where unknown or none.")
  public @Nullable String language;

  @Description("The script it is written in, an ISO 15924 code (Cyrl, Latn); null where unknown.")
  public @Nullable String script;

  @NonNull
  @Enumerated(EnumType.STRING)
  @Description("What the name is to its party.")
  public NameForm form;

  @Description("The system by which it was romanised, where known.")
  public @Nullable String romanization;
}
