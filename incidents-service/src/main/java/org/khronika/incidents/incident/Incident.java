package org.khronika.incidents.incident;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Sensitivity;
import org.khronika.incidents.date.FuzzyDate;
import org.khronika.incidents.graph.Node;
import org.khronika.incidents.review.ReviewState;
import org.khronika.incidents.review.Reviewed;

/// Something that happened: a row of the table, and the type of the graph.
@Entity
@Table(name = "incident")
@Key(fields = @FieldSet("id"))
@Description("Something that happened, big or small, with all that is on record about it.")
@SuppressWarnings("NullAway.Init")
public class Incident implements Node, Reviewed {
  @jakarta.persistence.Id public UUID id;

  @Column(updatable = false)
  @NonNull
  @Description("Its stable, human-readable key (\"by-2021-07-14-raids\").")
  public String key;

  @NonNull
  @Description("What it is called here, in neutral words.")
  public String title;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What kind of incident it is.")
  public IncidentKind kind;

  @Embedded
  @EmbeddedColumnNaming("when_%s")
  @Description("When it happened; null where no source says.")
  public @Nullable FuzzyDate when;

  @Ignore public @Nullable UUID placeId;
  @Ignore public @Nullable UUID partOfId;

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
