package org.khronika.incidents.act;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
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
import org.khronika.incidents.date.FuzzyDate;
import org.khronika.incidents.graph.Node;

/// One thing that was done to somebody: a row of the table, and the type of the graph.
@Entity
@Table(name = "act")
@Key(fields = @FieldSet("id"))
@Description("One thing that was done to somebody within an incident.")
@SuppressWarnings("NullAway.Init")
public class Act implements Node {
  @jakarta.persistence.Id public UUID id;

  @Ignore public UUID incidentId;
  @Ignore public String incidentKey;

  @NonNull
  @Description("Its key, unique within its incident (\"viasna-search\").")
  public String key;

  @Ignore public int position;

  @Enumerated(EnumType.STRING)
  @NonNull
  @Description("What was done.")
  public ActType type;

  @Embedded
  @EmbeddedColumnNaming("when_%s")
  @Description("When it was done; null where the source does not say.")
  public @Nullable FuzzyDate when;

  @Ignore public @Nullable UUID placeId;

  @Enumerated(EnumType.STRING)
  @Description("In what kind of place it was done; null where the source does not say.")
  public @Nullable LocationType locationType;

  @Embedded
  @EmbeddedColumnNaming("victim_count_%s")
  @Description(
      "How many victims it had, where the source says so: more than are listed, or fewer where two may be one.")
  public @Nullable Count victimCount;

  @Ignore public @Nullable UUID followsId;
  @Ignore public @Nullable UUID afterId;

  @Override
  @Id
  @NonNull
  @Description(
      "Its id, a UUID of version 7. It keeps it as long as its incident has an act of its key.")
  public UUID getId() {
    return id;
  }
}
