package org.khronika.incidents.statement;

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

/// What somebody said: a row of the table, and the type of the graph.
@Entity
@Table(name = "statement")
@Description("What somebody said, in the exact words where the source has them.")
@SuppressWarnings("NullAway.Init")
public class Statement {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description(
      "Its id, a UUID of version 7. It keeps it as long as its incident has a statement of its key.")
  public UUID id;

  @Ignore public UUID incidentId;

  @NonNull
  @Description("Its key, unique within its incident (\"viasna-will-keep-working\").")
  public String key;

  @Ignore public int position;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What kind of statement it is.")
  public StatementKind kind;

  @Enumerated(EnumType.STRING)
  @Description("Which way things go, as a TREND_CLAIM says; null for the other kinds.")
  public @Nullable Trend trend;

  @Ignore public @Nullable UUID speakerId;
  @Ignore public @Nullable UUID addresseeId;

  @Embedded
  @EmbeddedColumnNaming("when_%s")
  @Description("When it was made; null where the source does not say.")
  public @Nullable FuzzyDate when;

  @Enumerated(EnumType.STRING)
  @Description("How it was made; null where the source does not say.")
  public @Nullable StatementMedium medium;

  @Description("The network, newspaper or station that carried it (\"Facebook\").")
  public @Nullable String platform;

  @Ignore public @Nullable UUID aboutId;

  @Description(
      "Whom or what it is aimed at, in neutral words, where that is no incident and no party.")
  public @Nullable String target;

  @Ignore public @Nullable UUID assertsId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @NonNull
  @Description("The exact words, one element for each quotation, in the order of the source.")
  public List<@NonNull String> quotes;

  @NonNull
  @Description("False where the source opens the last quotation and never closes it.")
  public Boolean quoteTerminated;

  @Description("The party that says it; null where the source names nobody on record.")
  public @Nullable Party getSpeaker() {
    return Party.of(speakerId);
  }

  @Description("The party that it is said to; null where the source names nobody on record.")
  public @Nullable Party getAddressee() {
    return Party.of(addresseeId);
  }
}
