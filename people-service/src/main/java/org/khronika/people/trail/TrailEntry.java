package org.khronika.people.trail;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.khronika.people.review.ReviewState;

/// An entry of the trail: a row that the database writes, and the type of the graph.
@Entity
@Table(name = "seen_trail")
@Shareable
@Description(
    "One access to the record. hash is the SHA-256, in hexadecimal digits, of a JSON array in UTF-8 and without spaces: number, at,"
        + " action, caller, roles, purpose, fields, records, version, reviewState, digest, code, previous.")
@SuppressWarnings("NullAway.Init")
public class TrailEntry {
  @jakarta.persistence.Id
  @Column(name = "number")
  @Ignore
  public long place;

  @NonNull
  @Description("When it was written: in the hash with six digits of a second, and Z.")
  public Instant at;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What was done.")
  public TrailAction action;

  @Description("Who did it, by the subject of its token; null for the public.")
  public @Nullable String caller;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @NonNull
  @Description("The roles that the caller had.")
  public List<@NonNull String> roles;

  @Description("What for, in the caller's own words: the header Khronika-Purpose.")
  public @Nullable String purpose;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @NonNull
  @Description("What was asked for, by the names of root fields; empty for what was written.")
  public List<@NonNull String> fields;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Id
  @NonNull
  @Description(
      "The ids of the records that were shown, whole or in part, or of the one that was written.")
  public List<@NonNull UUID> records;

  @Description("Of a RECORD: the number of the revision; else null.")
  public @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  @Description("Of a REVIEW: the state from then on; else null.")
  public @Nullable ReviewState reviewState;

  @Description("Of a RECORD: the SHA-256 of the document, in hexadecimal digits; else null.")
  public @Nullable String digest;

  @Description("Of a REFUSE: the code that the caller was given; else null.")
  public @Nullable String code;

  @NonNull
  @Description("The hash of the entry before; for the first, that of nothing.")
  public String previous;

  @NonNull
  @Description("The hash of this one.")
  public String hash;

  @NonNull
  @Description("Its place in the trail, in decimal digits: from 1 on, without gaps.")
  public String getNumber() {
    return Long.toString(place);
  }
}
