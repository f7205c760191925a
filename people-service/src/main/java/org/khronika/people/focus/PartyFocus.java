package org.khronika.people.focus;

import static org.khronika.people.document.UserErrorCode.DUPLICATE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.khronika.people.document.Problems;

/// The row that holds one [Focus] of a party.
@Entity
@Table(name = "party_focus")
@IdClass(PartyFocus.Place.class)
@SuppressWarnings("NullAway.Init")
public class PartyFocus {
  /// What makes a row: the party, and the place among what it works for.
  public record Place(UUID partyId, int position) {}

  @Id public UUID partyId;
  @Id public int position;

  @Enumerated(EnumType.STRING)
  public Focus focus;

  public static PartyFocus of(UUID party, int position, Focus focus) {
    PartyFocus row = new PartyFocus();
    row.partyId = party;
    row.position = position;
    row.focus = focus;
    return row;
  }

  public static void checkAll(List<Focus> focus, Problems problems) {
    Set<Focus> met = new HashSet<>();
    problems.each(
        "focus",
        focus,
        (each, at) -> {
          if (!met.add(each)) {
            at.report(DUPLICATE, "This focus is given before.");
          }
        });
  }
}
