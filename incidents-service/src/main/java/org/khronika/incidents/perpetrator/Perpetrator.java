package org.khronika.incidents.perpetrator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.party.Party;

/// Who did it, in the words of the source: a row of the table, and the type of the graph.
@Entity
@Table(name = "perpetrator")
@Description("Who did it, in the words of the source.")
@SuppressWarnings("NullAway.Init")
public class Perpetrator {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description("Its id, a UUID of version 7; a document that replaces the incident gives new ones.")
  public UUID id;

  /// Null where it is the perpetrator of an act.
  @Ignore public @Nullable UUID incidentId;

  /// Null where it is the perpetrator of an incident as a whole.
  @Ignore public @Nullable UUID actId;

  @Ignore public int position;
  @Ignore public @Nullable UUID partyId;

  @NonNull
  @Description("The words of the source (\"Officials\", \"security forces\").")
  public String asPhrased;

  @Enumerated(EnumType.STRING)
  @Description("What kind of body it is; null where the source does not say.")
  public @Nullable BodyType bodyType;

  @Enumerated(EnumType.STRING)
  @Description("How far it was involved; null where the source does not say.")
  public @Nullable Involvement involvement;

  @Description("The party; null where the source names nobody who is on record.")
  public @Nullable Party getParty() {
    return Party.of(partyId);
  }
}
