package org.khronika.people.organization;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.StatelessSession;
import org.khronika.people.activity.OrganizationActivity;
import org.khronika.people.affiliation.Affiliation;
import org.khronika.people.batch.Batch;
import org.khronika.people.focus.Focus;
import org.khronika.people.focus.FocusOfParties;
import org.khronika.people.party.Parties;

/// What only organisations have, and where other types refer to one.
@GraphQLApi
@RunOnVirtualThread
public class OrganizationFields {
  private final StatelessSession session;
  private final Parties parties;
  private final FocusOfParties focus;

  OrganizationFields(StatelessSession session, Parties parties, FocusOfParties focus) {
    this.session = session;
    this.parties = parties;
    this.focus = focus;
  }

  @Transactional
  @Description("What the organisation works for.")
  public @NonNull List<@NonNull List<@NonNull Focus>> focus(
      @Source List<Organization> organizations) {
    return focus.of(organizations, organization -> organization.id);
  }

  @Transactional
  @Description("What it does, as far as sources say.")
  public @NonNull List<@NonNull List<@NonNull OrganizationActivity>> activities(
      @Source List<Organization> organizations) {
    return Batch.children(
        organizations,
        organization -> organization.id,
        ids ->
            session
                .createSelectionQuery(
                    "from OrganizationActivity where organizationId in (:ids)"
                        + " order by organizationId, position",
                    OrganizationActivity.class)
                .setParameter("ids", ids)
                .list(),
        activity -> activity.organizationId);
  }

  @Transactional
  @Description("The organisation.")
  public @NonNull List<@NonNull Organization> organization(@Source List<Affiliation> affiliations) {
    return parties.required(
        Organization.class, affiliations, affiliation -> affiliation.organizationId);
  }
}
