package org.khronika.people.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.party.Party;

@Description("A party that a search found.")
public record PartyMatch(
    @NonNull @Description("The party.") Party party,
    @NonNull @Description("The name that matched best, as recorded.") String name,
    @NonNull
        @Description(
            "How much of what was searched for the name has, from 0.4 to 1: every spelling and script of one name comes near to 1."
                + " It ranks what was found, and does not say that two names are one person's.")
        Double score) {}
