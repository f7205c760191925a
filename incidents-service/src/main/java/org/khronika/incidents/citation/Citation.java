package org.khronika.incidents.citation;

import static java.util.Objects.requireNonNull;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A passage of a source that one fact rests on: a row of the table, and the type of the graph.
@Entity
@Table(name = "citation")
@Shareable
@Description("A passage of a source that a fact rests on.")
@SuppressWarnings("NullAway.Init")
public class Citation {
  @Id @Ignore public UUID id;
  @Ignore public int position;
  @Ignore public UUID sourceId;

  @Ignore public @Nullable UUID placeId;
  @Ignore public @Nullable UUID incidentId;
  @Ignore public @Nullable UUID incidentLinkId;
  @Ignore public @Nullable UUID participantId;
  @Ignore public @Nullable UUID actId;
  @Ignore public @Nullable UUID victimId;
  @Ignore public @Nullable UUID perpetratorId;
  @Ignore public @Nullable UUID custodyStatusId;
  @Ignore public @Nullable UUID countClaimId;
  @Ignore public @Nullable UUID statementId;
  @Ignore public @Nullable UUID interventionId;

  @Description("The 0-based offset of the passage's first character in the source's text.")
  public int startChar;

  @Description("The offset behind the passage's last character.")
  public int endChar;

  @Description("The cited words, where they are direct speech.")
  public @Nullable String quote;

  @Ignore
  @Enumerated(EnumType.STRING)
  public Voice voice;

  @Ignore public @Nullable UUID assertedById;
  @Ignore public @Nullable String via;

  @Ignore
  @Enumerated(EnumType.STRING)
  public @Nullable AttributionBasis attributionBasis;

  @Ignore public @Nullable String attributionPhrase;

  @Enumerated(EnumType.STRING)
  @Description(
      "How whoever says so is connected to what it is about; null where nobody has recorded it.")
  public @Nullable ConnectionToInformation connection;

  @Enumerated(EnumType.STRING)
  @Description("How far the passage can be relied on; null where nobody has judged it.")
  public @Nullable Reliability reliability;

  @NonNull
  @Description("Who says so, and how we know.")
  public Attribution getAttribution() {
    return new Attribution(id, assertedById, voice, via, attributionBasis, attributionPhrase);
  }

  /// The fact that rests on it, of a kind that it is known to be of.
  public UUID fact(CitedFact kind) {
    return requireNonNull(idOf(kind), "A citation is of one kind of fact");
  }

  /// What kind of fact rests on it.
  public CitedFact kindOfFact() {
    return Arrays.stream(CitedFact.values())
        .filter(kind -> idOf(kind) != null)
        .findFirst()
        .orElseThrow();
  }

  private @Nullable UUID idOf(CitedFact kind) {
    return switch (kind) {
      case PLACE -> placeId;
      case INCIDENT -> incidentId;
      case INCIDENT_LINK -> incidentLinkId;
      case PARTICIPANT -> participantId;
      case ACT -> actId;
      case VICTIM -> victimId;
      case PERPETRATOR -> perpetratorId;
      case CUSTODY_STATUS -> custodyStatusId;
      case COUNT_CLAIM -> countClaimId;
      case STATEMENT -> statementId;
      case INTERVENTION -> interventionId;
    };
  }

  void restsOn(CitedFact kind, UUID fact) {
    switch (kind) {
      case PLACE -> placeId = fact;
      case INCIDENT -> incidentId = fact;
      case INCIDENT_LINK -> incidentLinkId = fact;
      case PARTICIPANT -> participantId = fact;
      case ACT -> actId = fact;
      case VICTIM -> victimId = fact;
      case PERPETRATOR -> perpetratorId = fact;
      case CUSTODY_STATUS -> custodyStatusId = fact;
      case COUNT_CLAIM -> countClaimId = fact;
      case STATEMENT -> statementId = fact;
      case INTERVENTION -> interventionId = fact;
    }
  }
}
