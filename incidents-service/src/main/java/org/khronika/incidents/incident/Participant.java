package org.khronika.incidents.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.party.Party;

/// Who took part in an incident: a row of the table, and the type of the graph.
@Entity
@Table(name = "participant")
@Description(
    "Who took part in an incident that has participants rather than victims, such as a meeting.")
@SuppressWarnings("NullAway.Init")
public class Participant {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description("Its id, a UUID of version 7; a document that replaces the incident gives new ones.")
  public UUID id;

  @Ignore public UUID incidentId;
  @Ignore public int position;
  @Ignore public UUID partyId;

  @Description("The words of the source (\"the president\").")
  public @Nullable String asPhrased;

  @Description("The party that took part.")
  public @Nullable Party getParty() {
    return Party.of(partyId);
  }
}
