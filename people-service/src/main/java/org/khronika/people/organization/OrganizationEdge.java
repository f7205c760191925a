package org.khronika.people.organization;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An organisation on a page, with its cursor.")
public record OrganizationEdge(
    @NonNull @Description("The organisation.") Organization node,
    @NonNull @Description("Where it stands: give it as after to read on behind it.")
        String cursor) {}
