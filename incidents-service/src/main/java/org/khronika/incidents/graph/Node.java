package org.khronika.incidents.graph;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something with an id of its own in the graph: ask for it again by node(id:).")
public interface Node {
  @Id
  @NonNull
  @Description("The id, a UUID of version 7. It never changes.")
  UUID getId();
}
