package org.khronika.people.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.page.Edge;

@Description("A party that a search found, and where it stands in the list.")
public record PartyMatchEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("What was found.") PartyMatch node)
    implements Edge {}
