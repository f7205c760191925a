package org.khronika.incidents.intervention;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.date.FuzzyDate;
import org.khronika.incidents.party.Party;

/// An appeal or a demand: a row of the table, and the type of the graph.
@Entity
@Table(name = "intervention")
@Description("An appeal or a demand: what somebody asks others to do about an incident.")
@SuppressWarnings("NullAway.Init")
public class Intervention {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description(
      "Its id, a UUID of version 7. It keeps it as long as its incident has an intervention of its key.")
  public UUID id;

  @Ignore public UUID incidentId;

  @NonNull
  @Description("Its key, unique within its incident (\"viasna-asks-to-denounce\").")
  public String key;

  @Ignore public int position;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What it asks for.")
  public InterventionKind kind;

  @Ignore public @Nullable UUID byId;
  @Ignore public @Nullable UUID addresseeId;

  @Enumerated(EnumType.STRING)
  @Description(
      "Whom it is addressed to, where the source names a kind of addressee; null where it names a party, or nobody.")
  public @Nullable AddresseeClass addresseeClass;

  @Embedded
  @EmbeddedColumnNaming("when_%s")
  @Description("When it was made; null where the source does not say.")
  public @Nullable FuzzyDate when;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @NonNull
  @Description("The exact words, one element for each quotation, in the order of the source.")
  public List<@NonNull String> quotes;

  @Description("The party that intervenes; null where the source names nobody on record.")
  public @Nullable Party getBy() {
    return Party.of(byId);
  }

  @Description("The party that it is addressed to; null where the source names nobody on record.")
  public @Nullable Party getAddressee() {
    return Party.of(addresseeId);
  }
}
