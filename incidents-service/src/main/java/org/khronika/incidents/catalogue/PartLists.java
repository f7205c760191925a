package org.khronika.incidents.catalogue;

import static org.khronika.incidents.catalogue.Lists.ACTS;
import static org.khronika.incidents.catalogue.Lists.CITATIONS;
import static org.khronika.incidents.catalogue.Lists.INCIDENTS;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.incident.Incident;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.PageRequest;
import org.khronika.incidents.party.Party;

/// The lists that hang on a record: a page of each for all records of a batch with one statement.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class PartLists {
  private static final String OF_INCIDENT = "act where act.incident_id = parent.id";

  private static final String PART_OF = "incident where incident.part_of_id = parent.id";

  /// Reads the facets in the order of the list, so that of many acts only a page is looked up.
  private static final String OF_PARTY =
      """
      (select distinct part.incident_key, part.act_id from act_facet part
       where part.party_id = parent.id) part
      join act on act.id = part.act_id and act.incident_key = part.incident_key where true\
      """;

  /// Facets tell how many there are by themselves: each is as open as its act at most.
  private static final String ALL_OF_PARTY =
      """
      (select distinct part.act_id from act_facet part where part.party_id = parent.id) part where true\
      """;

  private static final String WITH_PARTY =
      """
      incident where incident.id in (
        select part.incident_id from act_facet part where part.party_id = parent.id
        union all
        select participant.incident_id from participant where participant.party_id = parent.id
        union all
        select perpetrator.incident_id from perpetrator
        where perpetrator.party_id = parent.id and perpetrator.incident_id is not null)\
      """;

  private static final String OF_SOURCE = "citation where citation.source_id = parent.id";

  private final Lists lists;

  PartLists(Lists lists) {
    this.lists = lists;
  }

  @Name("acts")
  @Description("What was done, page by page.")
  public @NonNull List<@NonNull ActConnection> actsOfIncident(
      @Source List<Incident> incidents,
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          ActWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; in the order of its document at last, or where it is left out.")
          List<@NonNull ActOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    List<UUID> of = incidents.stream().map(incident -> incident.id).toList();
    return pages(
        OF_INCIDENT,
        of,
        where,
        ACTS.pages(
            lists.database(),
            OF_INCIDENT,
            of,
            where,
            ActOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)),
        ActConnection::of);
  }

  @Name("parts")
  @Description("The incidents that are part of it, page by page.")
  public @NonNull List<@NonNull IncidentConnection> partsOfIncident(
      @Source List<Incident> incidents,
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          IncidentWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; the latest first where it is left out, and by key at last.")
          List<@NonNull IncidentOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    List<UUID> of = incidents.stream().map(incident -> incident.id).toList();
    return pages(
        PART_OF,
        of,
        where,
        INCIDENTS.pages(
            lists.database(),
            PART_OF,
            of,
            where,
            IncidentOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)),
        IncidentConnection::of);
  }

  @Name("acts")
  @Description("The acts that it has a part in, as a victim or as a perpetrator, page by page.")
  public @NonNull List<@NonNull ActConnection> actsOfParty(
      @Source List<Party> parties,
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          ActWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; by the key of the incident and the order of its document at last, or where it is left out.")
          List<@NonNull ActOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    List<UUID> of = parties.stream().map(Party::id).toList();
    return pages(
        where == null ? ALL_OF_PARTY : OF_PARTY,
        of,
        where,
        ACTS.pages(
            lists.database(),
            OF_PARTY,
            of,
            where,
            ActOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)),
        ActConnection::of);
  }

  @Name("incidents")
  @Description(
      "The incidents that it has a part in, as a victim, a perpetrator or a participant, page by page.")
  public @NonNull List<@NonNull IncidentConnection> incidentsOfParty(
      @Source List<Party> parties,
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          IncidentWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; the latest first where it is left out, and by key at last.")
          List<@NonNull IncidentOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    List<UUID> of = parties.stream().map(Party::id).toList();
    return pages(
        WITH_PARTY,
        of,
        where,
        INCIDENTS.pages(
            lists.database(),
            WITH_PARTY,
            of,
            where,
            IncidentOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)),
        IncidentConnection::of);
  }

  @Name("citations")
  @Description(
      "Everything in the incidents graph that rests on it, passage by passage, page by page.")
  public @NonNull List<@NonNull SourceCitationConnection> citationsOfSource(
      @Source List<org.khronika.incidents.source.Source> sources,
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          CitationWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; by where the passage begins at last, or where it is left out.")
          List<@NonNull SourceCitationOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    List<UUID> of = sources.stream().map(source -> source.id).toList();
    return pages(
        OF_SOURCE,
        of,
        where,
        CITATIONS.pages(
            lists.database(),
            OF_SOURCE,
            of,
            where,
            SourceCitationOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)),
        SourceCitationConnection::of);
  }

  /// @param rows of the whole list, to be counted
  private static <T, C> List<C> pages(
      String rows,
      List<UUID> parents,
      @Nullable Where where,
      List<Page<T>> pages,
      BiFunction<Wanted, Page<T>, C> connection) {
    return IntStream.range(0, parents.size())
        .mapToObj(i ->
            connection.apply(
                new Wanted(new Wanted.Parent(parents.get(i), rows), where), pages.get(i)))
        .toList();
  }
}
