package org.khronika.incidents.act;

import static org.khronika.incidents.document.Pointers.Kind.INCIDENT;
import static org.khronika.incidents.document.Pointers.Kind.PLACE;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.count.CountInput;
import org.khronika.incidents.custody.CustodyStatusInput;
import org.khronika.incidents.date.FuzzyDateInput;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.Parts;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;
import org.khronika.incidents.perpetrator.PerpetratorInput;

/// An act as an incident's document gives it.
@Input("ActInput")
@Description("One thing that was done to somebody within the incident.")
public record ActInput(
    @NonNull @Description("Its key, unique within the document (\"viasna-search\").") String key,
    @NonNull @Description("What was done.") ActType type,
    @Nullable @Description("When it was done, where the source says so.") FuzzyDateInput when,
    @Nullable
        @Description(
            "The key of the place where it was done; leave it out where the source does not say: the "
                + "incident's place is not taken over.")
        String place,
    @Nullable @Description("In what kind of place it was done, where the source says so.")
        LocationType locationType,
    @NonNull @DefaultValue("[]") @Description("To whom it was done.")
        List<@NonNull VictimInput> victims,
    @NonNull @DefaultValue("[]") @Description("Who did it.")
        List<@NonNull PerpetratorInput> perpetrators,
    @Nullable
        @Description(
            "How many victims it had, 1 or more, where that is not just the number of those listed.")
        CountInput victimCount,
    @Nullable @Description("The key of the act of this document that it came after.")
        String follows,
    @Nullable
        @Description(
            "The key of the incident that it came after, where the source says no more than that "
                + "(\"later\"); it may be this document's own.")
        String after,
    @NonNull @DefaultValue("[]") @Description("What became of its victims.")
        List<@NonNull CustodyStatusInput> custody,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  /// The name of the list of acts in a document.
  public static final String LIST = "acts";

  public ActInput {
    victims = Absent.or(victims, List.of());
    perpetrators = Absent.or(perpetrators, List.of());
    custody = Absent.or(custody, List.of());
  }

  /// Checks all acts of a document.
  public static void checkAll(List<ActInput> acts, Problems problems, Pointers pointers) {
    Parts<ActInput> parts = new Parts<>(LIST, acts, ActInput::key);
    parts.checkKeys(problems);
    parts.checkPointers("follows", ActInput::follows, problems);
    problems.each(LIST, acts, (act, at) -> act.check(at, pointers));
  }

  private void check(Problems problems, Pointers pointers) {
    pointers.take(PLACE, "place", place, problems);
    pointers.take(INCIDENT, "after", after, problems);
    if (when != null) {
      when.check(problems.at("when"));
    }
    if (victimCount != null) {
      victimCount.check(problems.at("victimCount"));
    }
    VictimInput.checkAll(victims, problems, pointers);
    PerpetratorInput.checkAll(perpetrators, problems, pointers);
    checkCustody(problems, pointers);
    CitationInput.checkAll(citations, problems, pointers);
  }

  private void checkCustody(Problems problems, Pointers pointers) {
    Set<UUID> taken =
        victims.stream()
            .map(victim -> RecordId.read(victim.party()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    problems.each(
        "custody",
        custody,
        (status, at) -> {
          status.check(at, pointers);
          UUID party = RecordId.read(status.party());
          if (party != null && !taken.contains(party)) {
            at.at("party").report(CONTRADICTION, "This party is not a victim of the act.");
          }
        });
  }

  /// Adds the rows of all acts of a document.
  public static void write(List<ActInput> acts, UUID incident, String incidentKey, Rows rows) {
    for (int position = 0; position < acts.size(); position++) {
      Act act = acts.get(position).write(incident, position, rows);
      act.incidentKey = incidentKey;
    }
  }

  private Act write(UUID incident, int position, Rows rows) {
    Act act = new Act();
    act.id = rows.id(LIST, key);
    act.incidentId = incident;
    act.key = key;
    act.position = position;
    act.type = type;
    act.when = when == null ? null : when.toFuzzyDate();
    act.placeId = rows.pointers().idOrNull(PLACE, place);
    act.locationType = locationType;
    act.victimCount = victimCount == null ? null : victimCount.toCount();
    act.followsId = follows == null ? null : rows.id(LIST, follows);
    act.afterId = rows.pointers().idOrNull(INCIDENT, after);
    rows.add(act);
    VictimInput.write(victims, act.id, rows);
    PerpetratorInput.write(perpetrators, perpetrator -> perpetrator.actId = act.id, rows);
    CustodyStatusInput.write(custody, act.id, rows);
    CitationInput.write(citations, CitedFact.ACT, act.id, rows);
    return act;
  }
}
