package org.khronika.people.party;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.clearance.Sensitivity;
import org.khronika.people.count.Count;
import org.khronika.people.graph.Node;
import org.khronika.people.review.ReviewState;

/// A person or an organisation, as the graph shows it. What it has in lists is added by
/// [PartyFacts] and [FactCitations].
@Key(fields = @FieldSet("id"))
@Description(
    "A person or an organisation, named or not: whoever does something, suffers it or says something.")
public interface Party extends Node {
  @Override
  @Id
  @NonNull
  @Description(
      "The id, a UUID of version 7. It never changes, and other graphs refer to the party by it.")
  UUID getId();

  @NonNull
  @Description(
      "The stable, human-readable key (ales-bialiatski): unique among persons and organisations together.")
  String getKey();

  @NonNull
  @Description("What to call the party in a list.")
  String getDisplayName();

  @NonNull
  @Description("How far it is known who the party is.")
  IdentityStatus getIdentityStatus();

  @Description("How many the party stands for; only of an UNNAMED_GROUP, else null.")
  @Nullable Count getSize();

  @Description("Raised by one with every replacement; name it to replace the record.")
  int getVersion();

  @NonNull
  @Description(
      "How far the review of the record has come. Recording other content makes it a draft again.")
  ReviewState getReviewState();

  @NonNull
  @Description("Who may see the record once it is published.")
  Sensitivity getSensitivity();
}
