package org.khronika.people.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.affiliation.AffiliationInput;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.clearance.Sensitivity;
import org.khronika.people.count.CountInput;
import org.khronika.people.distinction.DistinctionInput;
import org.khronika.people.document.Absent;
import org.khronika.people.document.Problems;
import org.khronika.people.focus.Focus;
import org.khronika.people.identity.IdentityHypothesisInput;
import org.khronika.people.name.PartyNameInput;
import org.khronika.people.organization.Organization;
import org.khronika.people.party.IdentityStatus;
import org.khronika.people.party.PartyDocument;
import org.khronika.people.party.PartyFacet;
import org.khronika.people.party.PartyKind;
import org.khronika.people.party.PartyPointers;
import org.khronika.people.status.PartyStatusInput;

@Input("RecordPersonInput")
@Description(
    "All that is recorded of a person. The same document again changes nothing; another one of the same key replaces the"
        + " record as a whole.")
public record RecordPersonInput(
    @Nullable
        @Id
        @Description(
            "The id, a UUID of version 7 (8 if the record is RESTRICTED or SECRET); leave it out to have one made. Give one where other documents refer to the person"
                + " before it is recorded.")
        String id,
    @NonNull
        @Description(
            "The stable, human-readable key: a-z, 0-9 and single hyphens, at most 80 characters, unique among persons and"
                + " organisations. It begins with x- if the record is RESTRICTED or SECRET, and only then.")
        String key,
    @NonNull @Description("What to call the person in a list.") String displayName,
    @DefaultValue("NAMED") @Description("How far it is known who the person is.")
        IdentityStatus identityStatus,
    @Nullable
        @Description("How many persons it stands for; needed for an UNNAMED_GROUP, and only there.")
        CountInput size,
    @DefaultValue("[]") @Description("The names it is known by.")
        List<@NonNull PartyNameInput> names,
    @DefaultValue("[]") @Description("What the person does for a living or in public.")
        List<@NonNull Occupation> occupations,
    @DefaultValue("[]") @Description("What the person works for.") List<@NonNull Focus> focus,
    @DefaultValue("[]") @Description("What the person is in organisations.")
        List<@NonNull AffiliationInput> affiliations,
    @DefaultValue("[]") @Description("The states the person is in.")
        List<@NonNull PartyStatusInput> statuses,
    @DefaultValue("[]") @Description("Awards and the like that the person was given.")
        List<@NonNull DistinctionInput> distinctions,
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
    implements PartyDocument<Person> {

  public RecordPersonInput {
    sensitivity = Absent.or(sensitivity, Sensitivity.PUBLIC);
    identityStatus = Absent.or(identityStatus, IdentityStatus.NAMED);
    names = Absent.or(names, List.of());
    occupations = Absent.or(occupations, List.of());
    focus = Absent.or(focus, List.of());
    affiliations = Absent.or(affiliations, List.of());
    statuses = Absent.or(statuses, List.of());
    distinctions = Absent.or(distinctions, List.of());
    identityHypotheses = Absent.or(identityHypotheses, List.of());
  }

  @Override
  public Class<Person> kind() {
    return Person.class;
  }

  @Override
  public Person emptyParty() {
    return new Person();
  }

  @Override
  public void checkOwn(Problems problems, PartyPointers pointers) {
    PersonOccupation.checkAll(occupations, problems);
    AffiliationInput.checkAll(
        affiliations,
        problems,
        pointers,
        (organization, at) -> pointers.party(organization, Organization.class, at));
  }

  @Override
  public void fillOwn(Person person) {}

  @Override
  public void fillFacet(PartyFacet facet, Map<String, UUID> byKey) {
    facet.kind = PartyKind.PERSON;
    facet.occupations = occupations.stream().map(Enum::name).toList();
    facet.organizations =
        affiliations.stream()
            .map(affiliation -> organizationOf(affiliation, byKey))
            .distinct()
            .toList();
  }

  @Override
  public void addOwn(CitedRows rows, UUID person, Map<String, UUID> byKey) {
    for (int i = 0; i < occupations.size(); i++) {
      rows.add(PersonOccupation.of(person, i, occupations.get(i)));
    }
    for (int i = 0; i < affiliations.size(); i++) {
      AffiliationInput affiliation = affiliations.get(i);
      affiliation.addTo(rows, person, organizationOf(affiliation, byKey), i);
    }
  }

  private static UUID organizationOf(AffiliationInput affiliation, Map<String, UUID> byKey) {
    return Objects.requireNonNull(byKey.get(affiliation.organization()), "Looked up before");
  }
}
