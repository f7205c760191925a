package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.affiliation.Affiliation;

@Description("An affiliation in a list, and where it stands in it.")
public record AffiliationEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("The affiliation.") Affiliation node) {}
