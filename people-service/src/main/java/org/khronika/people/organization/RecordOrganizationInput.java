package org.khronika.people.organization;

import static org.khronika.people.document.UserErrorCode.CONTRADICTION;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.activity.OrganizationActivityInput;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.clearance.Sensitivity;
import org.khronika.people.count.CountInput;
import org.khronika.people.distinction.DistinctionInput;
import org.khronika.people.document.Absent;
import org.khronika.people.document.Problems;
import org.khronika.people.focus.Focus;
import org.khronika.people.graph.WebAddress;
import org.khronika.people.identity.IdentityHypothesisInput;
import org.khronika.people.name.PartyNameInput;
import org.khronika.people.party.IdentityStatus;
import org.khronika.people.party.PartyDocument;
import org.khronika.people.party.PartyFacet;
import org.khronika.people.party.PartyKind;
import org.khronika.people.party.PartyPointers;
import org.khronika.people.status.PartyStatusInput;

@Input("RecordOrganizationInput")
@Description(
    "All that is recorded of an organisation. The same document again changes nothing; another one of the same key replaces the"
        + " record as a whole.")
public record RecordOrganizationInput(
    @Nullable
        @Id
        @Description(
            "The id, a UUID of version 7 (8 if the record is RESTRICTED or SECRET); leave it out to have one made. Give one where other documents refer to the organisation"
                + " before it is recorded.")
        String id,
    @NonNull
        @Description(
            "The stable, human-readable key: a-z, 0-9 and single hyphens, at most 80 characters, unique among persons and"
                + " organisations. It begins with x- if the record is RESTRICTED or SECRET, and only then.")
        String key,
    @NonNull @Description("What to call the organisation in a list.") String displayName,
    @DefaultValue("NAMED") @Description("How far it is known which organisation it is.")
        IdentityStatus identityStatus,
    @Nullable
        @Description(
            "How many organisations it stands for; needed for an UNNAMED_GROUP, and only there.")
        CountInput size,
    @DefaultValue("[]") @Description("The names it is known by.")
        List<@NonNull PartyNameInput> names,
    @NonNull @Description("The kind of organisation it is.") OrganizationCategory category,
    @DefaultValue("[]") @Description("What the organisation works for.") List<@NonNull Focus> focus,
    @Nullable @Description("Its address on the web.") WebAddress url,
    @Nullable @Description("What it is, in a few words (\"regional website\").") String descriptor,
    @Nullable
        @Description(
            "Which of several alike it is that a source leaves unnamed, from 1 on; only of a DESCRIBED one.")
        Integer ordinal,
    @DefaultValue("[]") @Description("The states the organisation is in.")
        List<@NonNull PartyStatusInput> statuses,
    @DefaultValue("[]") @Description("Awards and the like that the organisation was given.")
        List<@NonNull DistinctionInput> distinctions,
    @DefaultValue("[]") @Description("What it does, as far as sources say.")
        List<@NonNull OrganizationActivityInput> activities,
    @DefaultValue("[]") @Description("Other parties that may be the same; nothing is merged by it.")
        List<@NonNull IdentityHypothesisInput> identityHypotheses,
    @NonNull @Description("What the record rests on, at least one.")
        List<@NonNull CitationInput> citations,
    @DefaultValue("PUBLIC") @Description("Who may see the record once it is published.")
        Sensitivity sensitivity,
    @Nullable
        @Description(
            "The version of the record that this document replaces; needed only to replace one.")
        Integer version)
    implements PartyDocument<Organization> {

  public RecordOrganizationInput {
    sensitivity = Absent.or(sensitivity, Sensitivity.PUBLIC);
    identityStatus = Absent.or(identityStatus, IdentityStatus.NAMED);
    names = Absent.or(names, List.of());
    focus = Absent.or(focus, List.of());
    activities = Absent.or(activities, List.of());
    statuses = Absent.or(statuses, List.of());
    distinctions = Absent.or(distinctions, List.of());
    identityHypotheses = Absent.or(identityHypotheses, List.of());
  }

  @Override
  public Class<Organization> kind() {
    return Organization.class;
  }

  @Override
  public Organization emptyParty() {
    return new Organization();
  }

  @Override
  public void checkOwn(Problems problems, PartyPointers pointers) {
    problems.text("descriptor", descriptor);
    if (url != null) {
      problems.text("url", url.text());
    }
    checkOrdinal(problems);
    OrganizationActivityInput.checkAll(activities, problems, pointers);
  }

  private void checkOrdinal(Problems problems) {
    if (ordinal == null) {
      return;
    }
    if (ordinal < 1) {
      problems.at("ordinal").report(INVALID_VALUE, "Ordinals count from 1.");
    }
    if (identityStatus != IdentityStatus.DESCRIBED) {
      problems
          .at("ordinal")
          .report(
              CONTRADICTION,
              "Only a DESCRIBED organisation is told apart by counting; leave it out or set identityStatus to DESCRIBED.");
    }
  }

  @Override
  public void fillOwn(Organization organization) {
    organization.category = category;
    organization.url = url;
    organization.descriptor = descriptor;
    organization.ordinal = ordinal;
  }

  @Override
  public void fillFacet(PartyFacet facet, Map<String, UUID> byKey) {
    facet.kind = PartyKind.ORGANIZATION;
    facet.category = category.name();
  }

  @Override
  public void addOwn(CitedRows rows, UUID organization, Map<String, UUID> byKey) {
    for (int i = 0; i < activities.size(); i++) {
      activities.get(i).addTo(rows, organization, i);
    }
  }
}
