package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.page.Edge;
import org.khronika.people.party.Party;

@Description("A party in a list, and where it stands in it.")
public record PartyEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("The party.") Party node)
    implements Edge {}
