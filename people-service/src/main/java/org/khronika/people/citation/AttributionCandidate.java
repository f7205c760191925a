package org.khronika.people.citation;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/// One of those who may be meant where a passage cannot be attributed for certain.
@Entity
@Table(name = "attribution_candidate")
@IdClass(AttributionCandidate.Place.class)
@Shareable
@Description("One of those who may be meant, where it cannot be told who says something.")
@SuppressWarnings("NullAway.Init")
public class AttributionCandidate {
  /// What makes a row: the citation, and the place among its candidates.
  public record Place(UUID citationId, int position) {}

  @Id @Ignore public UUID citationId;
  @Id @Ignore public int position;

  /// Null: somebody else than the other candidates.
  @Ignore public @Nullable UUID partyId;

  @Description("How likely it is this one, from 0 to 1; null where nobody has judged it.")
  public @Nullable Double likelihood;
}
