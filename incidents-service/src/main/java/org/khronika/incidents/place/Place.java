package org.khronika.incidents.place;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import jakarta.persistence.Column;
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
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Sensitivity;
import org.khronika.incidents.graph.Node;
import org.khronika.incidents.review.ReviewState;
import org.khronika.incidents.review.Reviewed;

/// A place, never finer than a city: a row of the table, and the type of the graph.
@Entity
@Table(name = "place")
@Key(fields = @FieldSet("id"))
@Description(
    "A place where something happened, never finer than a city: an address would put people at risk.")
@SuppressWarnings("NullAway.Init")
public class Place implements Node, Reviewed {
  @jakarta.persistence.Id public UUID id;

  @Column(updatable = false)
  @NonNull
  @Description("Its stable, human-readable key (\"minsk\").")
  public String key;

  @NonNull
  @Description("Its name in English.")
  public String name;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What kind of place it is.")
  public PlaceKind kind;

  @Description("The country that it is in, ISO 3166-1 alpha-2 (\"BY\").")
  public @Nullable String country;

  @Ignore public @Nullable UUID parentId;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("How exactly it is located.")
  public PlacePrecision precision;

  @Description("How sources describe it (\"city in the west\").")
  public @Nullable String descriptor;

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
