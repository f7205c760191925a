package org.khronika.incidents.source;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Sensitivity;
import org.khronika.incidents.graph.Node;
import org.khronika.incidents.graph.WebAddress;
import org.khronika.incidents.review.ReviewState;
import org.khronika.incidents.review.Reviewed;

/// A text that facts are cited from: a row of the table, and the type of the graph.
@Entity
@Table(name = "source")
@Key(fields = @FieldSet("id"))
@Key(fields = @FieldSet("key"))
@Description(
    "A text that facts are taken from. Its words are not kept, only where they are to be found.")
@SuppressWarnings("NullAway.Init")
public class Source implements Node, Reviewed {
  @jakarta.persistence.Id public UUID id;

  @Column(updatable = false)
  @NonNull
  @Description("Its stable, human-readable key. Citations of both graphs name it.")
  public String key;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What kind of text it is.")
  public SourceKind kind;

  @Description("Its title; null where it has none, or where its words are not to be repeated.")
  public @Nullable String title;

  @Embedded
  @Description("Where in the text its headline stands.")
  public @Nullable TextSpan headline;

  @Description("Who published it; null where that is not known.")
  public @Nullable String publisher;

  @Description("The day it was published, which need not be the day of what it tells.")
  public @Nullable LocalDate publishedOn;

  @Description("Where it can be read.")
  public @Nullable WebAddress url;

  @Description(
      "The SHA-256 of the text whose characters citations count, 64 lower-case hexadecimal digits.")
  public @Nullable String sha256;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("How far its review has come: the public reads what is published.")
  public ReviewState reviewState = ReviewState.DRAFT;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("Who may see the record once it is published.")
  public Sensitivity sensitivity = Sensitivity.PUBLIC;

  @Ignore public String digest;

  @Version
  @Description("How often it was recorded; a document that replaces it says which it builds on.")
  public int version;

  @Override
  public UUID storedId() {
    return id;
  }

  @Override
  public String storedDigest() {
    return digest;
  }

  @Override
  public int storedVersion() {
    return version;
  }

  @Override
  @Id
  @NonNull
  @Description("Its id, a UUID of version 7.")
  public UUID getId() {
    return id;
  }

  @Override
  public ReviewState storedReviewState() {
    return reviewState;
  }
}
