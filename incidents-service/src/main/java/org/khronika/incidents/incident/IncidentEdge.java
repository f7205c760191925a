package org.khronika.incidents.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An incident in a list, and where it stands in it.")
public record IncidentEdge(
    @NonNull @Description("The incident.") Incident node,
    @NonNull @Description("Where it stands; give it as after to go on behind it.") String cursor) {}
