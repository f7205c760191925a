package org.khronika.incidents.claim;

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
import org.khronika.incidents.count.Count;

/// How many of what, as somebody says: a row of the table, and the type of the graph.
@Entity
@Table(name = "count_claim")
@Description("How many of what, as somebody says. Claims are never to be added up.")
@SuppressWarnings("NullAway.Init")
public class CountClaim {
  @jakarta.persistence.Id
  @Id
  @NonNull
  @Description(
      "Its id, a UUID of version 7. It keeps it as long as its incident has a claim of its key.")
  public UUID id;

  @Ignore public UUID incidentId;

  @NonNull
  @Description("Its key, unique within its incident (\"a-dozen-organisations\").")
  public String key;

  @Ignore public int position;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What is counted.")
  public CountMeasure measure;

  @Embedded
  @EmbeddedColumnNaming("count_%s")
  @NonNull
  @Description("How many, as vaguely as the source says it.")
  public Count count;

  @Ignore public @Nullable UUID subsetOfId;
}
