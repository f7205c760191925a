package org.khronika.incidents.custody;

import jakarta.persistence.Embedded;
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
import org.khronika.incidents.date.FuzzyDate;
import org.khronika.incidents.party.Party;

/// What became of a victim after an act: a row of the table, and the type of the graph.
@Entity
@Table(name = "custody_status")
@Description(
    "What became of a victim after an act: held or released, and whether anybody says where.")
@SuppressWarnings("NullAway.Init")
public class CustodyStatus {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description("Its id, a UUID of version 7; a document that replaces the incident gives new ones.")
  public UUID id;

  @Ignore public UUID actId;
  @Ignore public int position;
  @Ignore public UUID partyId;

  @Enumerated(EnumType.STRING)
  @Description("Whether the person is in custody; null where the source does not say.")
  public @Nullable CustodyState state;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Whether those who took the person say where they are.")
  public Whereabouts whereabouts;

  @Embedded
  @EmbeddedColumnNaming("as_of_%s")
  @Description("The date for which this is known.")
  public @Nullable FuzzyDate asOf;

  @Description("The victim of the act that it is about.")
  public @Nullable Party getParty() {
    return Party.of(partyId);
  }
}
