package org.khronika.people.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A person on a page, with its cursor.")
public record PersonEdge(
    @NonNull @Description("The person.") Person node,
    @NonNull @Description("Where it stands: give it as after to read on behind it.")
        String cursor) {}
