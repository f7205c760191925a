package org.khronika.incidents.act;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.party.Party;

/// To whom an act was done: a row of the table, and the type of the graph.
@Entity
@Table(name = "victim")
@Description("To whom an act was done.")
@SuppressWarnings("NullAway.Init")
public class Victim {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description("Its id, a UUID of version 7; a document that replaces the incident gives new ones.")
  public UUID id;

  @Ignore public UUID actId;
  @Ignore public int position;
  @Ignore public UUID partyId;

  @Description("The words of the source (\"the editor of a regional website\").")
  public @Nullable String asPhrased;

  @Description("The party to whom it was done.")
  public @Nullable Party getParty() {
    return Party.of(partyId);
  }
}
