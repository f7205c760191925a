package org.khronika.incidents.act;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.Citations;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.custody.CustodyStatus;
import org.khronika.incidents.perpetrator.Perpetrator;
import org.khronika.incidents.place.Place;

/// What leads on from an act.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ActParts {
  private final EntityManager database;
  private final Citations citations;

  ActParts(EntityManager database, Citations citations) {
    this.database = database;
    this.citations = citations;
  }

  @Name("place")
  @Description("Where it was done; null where the source does not say.")
  public List<@Nullable Place> actPlace(@Source List<Act> acts) {
    return Batch.references(
        acts, act -> act.placeId, ids -> Batch.load(database, Place.class, ids), p -> p.id);
  }

  @Description("The act of the same incident that it came after.")
  public List<@Nullable Act> follows(@Source List<Act> acts) {
    return Batch.references(
        acts, act -> act.followsId, ids -> Batch.load(database, Act.class, ids), act -> act.id);
  }

  @Description("To whom it was done.")
  public @NonNull List<@NonNull List<@NonNull Victim>> victims(@Source List<Act> acts) {
    return Batch.children(
        acts,
        act -> act.id,
        ids -> Batch.loadParts(database, Victim.class, "actId", ids),
        victim -> victim.actId);
  }

  @Name("perpetrators")
  @Description("Who did it, in the words of the source.")
  public @NonNull List<@NonNull List<@NonNull Perpetrator>> actPerpetrators(
      @Source List<Act> acts) {
    return Batch.children(
        acts,
        act -> act.id,
        ids -> Batch.loadParts(database, Perpetrator.class, "actId", ids),
        perpetrator -> perpetrator.actId);
  }

  @Description("What became of its victims.")
  public @NonNull List<@NonNull List<@NonNull CustodyStatus>> custody(@Source List<Act> acts) {
    return Batch.children(
        acts,
        act -> act.id,
        ids -> Batch.loadParts(database, CustodyStatus.class, "actId", ids),
        status -> status.actId);
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> actCitations(@Source List<Act> acts) {
    return citations.of(CitedFact.ACT, acts, act -> act.id);
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> victimCitations(
      @Source List<Victim> victims) {
    return citations.of(CitedFact.VICTIM, victims, victim -> victim.id);
  }
}
