package org.khronika.incidents.review;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A step that the review of a record took: a row of the table, and the type of the graph.
@Entity
@Table(name = "review")
@Shareable
@Description("A step that the review of a record took.")
@SuppressWarnings("NullAway.Init")
public class Review {
  @Id @Ignore public UUID id;
  @Ignore public UUID recordId;

  @NonNull
  @Column(name = "from_state")
  @Enumerated(EnumType.STRING)
  @Description("The state before.")
  public ReviewState from;

  @NonNull
  @Column(name = "to_state")
  @Enumerated(EnumType.STRING)
  @Description("The state after.")
  public ReviewState to;

  @NonNull
  @Column(name = "taken_at")
  @Description("When it was taken.")
  public Instant at;

  @Column(name = "taken_by")
  @Description("Who took it; null where the services do not know their callers.")
  public @Nullable String by;

  @Description("Why it was taken; null where no reason was given.")
  public @Nullable String reason;
}
