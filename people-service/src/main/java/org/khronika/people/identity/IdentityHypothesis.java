package org.khronika.people.identity;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/// That two parties may be the same, read from the side of one of them: `candidate` is always the
/// other one.
@Description("That two parties may be the same, with the evidence. Recording one merges nothing.")
public record IdentityHypothesis(
    @Id
        @NonNull
        @Description(
            "The id of the hypothesis, from both sides; another one after every replacement of its record.")
        UUID id,
    @NonNull @Description("How the two may be related.") IdentityRelation relation,
    @NonNull @Description("What has become of the hypothesis.") HypothesisStatus status,
    @Ignore UUID sideId,
    @Ignore UUID candidateId) {}
