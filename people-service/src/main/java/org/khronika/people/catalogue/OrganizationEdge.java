package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.organization.Organization;
import org.khronika.people.page.Edge;

@Description("An organisation in a list, and where it stands in it.")
public record OrganizationEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("The organisation.") Organization node)
    implements Edge {}
