package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.incident.Incident;
import org.khronika.incidents.page.Edge;

@Description("An incident in a list, and where it stands in it.")
public record IncidentEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("The incident.") Incident node)
    implements Edge {}
