package org.khronika.incidents.act;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An act in a list, and where it stands in it.")
public record ActEdge(
    @NonNull @Description("The act.") Act node,
    @NonNull @Description("Where it stands; give it as after to go on behind it.") String cursor) {}
