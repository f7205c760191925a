package org.khronika.incidents.catalogue;

import static org.khronika.incidents.catalogue.Lists.ACTS;
import static org.khronika.incidents.catalogue.Lists.CITATIONS;
import static org.khronika.incidents.catalogue.Lists.INCIDENTS;
import static org.khronika.incidents.catalogue.Lists.PLACES;
import static org.khronika.incidents.catalogue.Lists.SOURCES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// How many records the lists have, counted where it is asked for alone.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class TotalCounts {
  private final Lists lists;

  TotalCounts(Lists lists) {
    this.lists = lists;
  }

  @Name("totalCount")
  @Description("How many incidents the whole list has.")
  public @NonNull List<@NonNull Integer> ofIncidents(@Source List<IncidentConnection> pages) {
    return lists.counts(INCIDENTS, pages.stream().map(IncidentConnection::wanted).toList());
  }

  @Name("totalCount")
  @Description("How many acts the whole list has.")
  public @NonNull List<@NonNull Integer> ofActs(@Source List<ActConnection> pages) {
    return lists.counts(ACTS, pages.stream().map(ActConnection::wanted).toList());
  }

  @Name("totalCount")
  @Description("How many places the whole list has.")
  public @NonNull List<@NonNull Integer> ofPlaces(@Source List<PlaceConnection> pages) {
    return lists.counts(PLACES, pages.stream().map(PlaceConnection::wanted).toList());
  }

  @Name("totalCount")
  @Description("How many sources the whole list has.")
  public @NonNull List<@NonNull Integer> ofSources(@Source List<SourceConnection> pages) {
    return lists.counts(SOURCES, pages.stream().map(SourceConnection::wanted).toList());
  }

  @Name("totalCount")
  @Description("How many citations the whole list has.")
  public @NonNull List<@NonNull Integer> ofCitations(@Source List<SourceCitationConnection> pages) {
    return lists.counts(CITATIONS, pages.stream().map(SourceCitationConnection::wanted).toList());
  }
}
