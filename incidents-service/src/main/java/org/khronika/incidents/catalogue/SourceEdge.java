package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.page.Edge;
import org.khronika.incidents.source.Source;

@Description("A source in a list, and where it stands in it.")
public record SourceEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("The source.") Source node)
    implements Edge {}
