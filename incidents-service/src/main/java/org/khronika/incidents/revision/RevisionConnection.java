package org.khronika.incidents.revision;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.PageInfo;

@Shareable
@Description("A page of the revisions of a record, newest first.")
public record RevisionConnection(
    @Ignore UUID recordId,
    @NonNull @Description("The revisions of the page, each with its cursor.")
        List<@NonNull RevisionEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static RevisionConnection of(UUID recordId, Page<Revision> page) {
    return new RevisionConnection(
        recordId,
        page.records().stream()
            .map(placed -> new RevisionEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The revisions of the page.")
  public List<@NonNull Revision> getNodes() {
    return edges.stream().map(RevisionEdge::node).toList();
  }
}
