package org.khronika.people.party;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.khronika.people.activity.OrganizationActivity;
import org.khronika.people.affiliation.Affiliation;
import org.khronika.people.citation.Citation;
import org.khronika.people.citation.Citations;
import org.khronika.people.citation.CitedFact;
import org.khronika.people.distinction.Distinction;
import org.khronika.people.identity.IdentityHypothesis;
import org.khronika.people.status.PartyStatus;

/// The citations of every kind of fact.
@GraphQLApi
@RunOnVirtualThread
public class FactCitations {
  private final Citations citations;

  FactCitations(Citations citations) {
    this.citations = citations;
  }

  @Transactional
  @Name("citations")
  @Description("What the record of the party rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> ofParties(@Source List<Party> parties) {
    return citations.of(CitedFact.PARTY, parties, Party::getId);
  }

  @Transactional
  @Name("citations")
  @Description("What the affiliation rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> ofAffiliations(
      @Source List<Affiliation> affiliations) {
    return citations.of(CitedFact.AFFILIATION, affiliations, affiliation -> affiliation.id);
  }

  @Transactional
  @Name("citations")
  @Description("What the statement of a state rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> ofStatuses(
      @Source List<PartyStatus> statuses) {
    return citations.of(CitedFact.STATUS, statuses, status -> status.id);
  }

  @Transactional
  @Name("citations")
  @Description("What the distinction rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> ofDistinctions(
      @Source List<Distinction> distinctions) {
    return citations.of(CitedFact.DISTINCTION, distinctions, distinction -> distinction.id);
  }

  @Transactional
  @Name("citations")
  @Description("What the activity rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> ofActivities(
      @Source List<OrganizationActivity> activities) {
    return citations.of(CitedFact.ACTIVITY, activities, activity -> activity.id);
  }

  @Transactional
  @Description("What speaks for the hypothesis or against it.")
  public @NonNull List<@NonNull List<@NonNull Citation>> evidence(
      @Source List<IdentityHypothesis> hypotheses) {
    return citations.of(CitedFact.IDENTITY_HYPOTHESIS, hypotheses, IdentityHypothesis::id);
  }
}
