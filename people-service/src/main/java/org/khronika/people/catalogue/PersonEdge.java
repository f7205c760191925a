package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.page.Edge;
import org.khronika.people.person.Person;

@Description("A person in a list, and where it stands in it.")
public record PersonEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("The person.") Person node)
    implements Edge {}
