package org.khronika.people.citation;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.RecordId;

/// A passage of a source that one fact rests on: a row of the table, and the type of the graph.
@Entity
@Table(name = "citation")
@Shareable
@Description("A passage of a source that a fact rests on.")
@SuppressWarnings("NullAway.Init")
public class Citation {
  @Id @Ignore public UUID id;
  @Ignore public int position;
  @Ignore public @Nullable UUID partyId;
  @Ignore public @Nullable UUID affiliationId;
  @Ignore public @Nullable UUID statusId;
  @Ignore public @Nullable UUID distinctionId;
  @Ignore public @Nullable UUID activityId;
  @Ignore public @Nullable UUID identityHypothesisId;
  @Ignore public String sourceKey;

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

  @Description("The source of the passage; null where it may not be shown.")
  public Source getSource() {
    return new Source(sourceKey);
  }

  @NonNull
  @Description("Who says so, and how we know.")
  public Attribution getAttribution() {
    return new Attribution(id, assertedById, voice, via, attributionBasis, attributionPhrase);
  }

  /// The row for a citation of a document, for the fact with this id.
  static Citation of(CitationInput input, CitedFact fact, UUID factId, int position) {
    AttributionInput attribution = input.attributionOrNarrator();
    Citation citation = new Citation();
    citation.id = RecordId.next();
    citation.position = position;
    citation.restsOn(fact, factId);
    citation.sourceKey = input.source();
    citation.startChar = input.startChar();
    citation.endChar = input.endChar();
    citation.quote = input.quote();
    citation.voice = attribution.voice();
    citation.assertedById = RecordId.read(attribution.assertedBy());
    citation.via = attribution.via();
    citation.attributionBasis = attribution.basis();
    citation.attributionPhrase = attribution.phrase();
    citation.connection = input.connection();
    citation.reliability = input.reliability();
    return citation;
  }

  /// The rows for the candidates of the same citation.
  List<AttributionCandidate> candidates(CitationInput input) {
    List<AttributionCandidateInput> candidates = input.attributionOrNarrator().candidates();
    return IntStream.range(0, candidates.size())
        .mapToObj(i -> candidates.get(i).candidateOf(this, i))
        .toList();
  }

  @Nullable UUID factId(CitedFact fact) {
    return switch (fact) {
      case PARTY -> partyId;
      case AFFILIATION -> affiliationId;
      case STATUS -> statusId;
      case DISTINCTION -> distinctionId;
      case ACTIVITY -> activityId;
      case IDENTITY_HYPOTHESIS -> identityHypothesisId;
    };
  }

  private void restsOn(CitedFact fact, UUID factId) {
    switch (fact) {
      case PARTY -> partyId = factId;
      case AFFILIATION -> affiliationId = factId;
      case STATUS -> statusId = factId;
      case DISTINCTION -> distinctionId = factId;
      case ACTIVITY -> activityId = factId;
      case IDENTITY_HYPOTHESIS -> identityHypothesisId = factId;
    }
  }
}
