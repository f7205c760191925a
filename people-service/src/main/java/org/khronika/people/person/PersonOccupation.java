package org.khronika.people.person;

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

/// The row that holds one [Occupation] of a person.
@Entity
@Table(name = "person_occupation")
@IdClass(PersonOccupation.Place.class)
@SuppressWarnings("NullAway.Init")
public class PersonOccupation {
  /// What makes a row: the person, and the place among the occupations.
  public record Place(UUID partyId, int position) {}

  @Id public UUID partyId;
  @Id public int position;

  @Enumerated(EnumType.STRING)
  public Occupation occupation;

  static PersonOccupation of(UUID person, int position, Occupation occupation) {
    PersonOccupation row = new PersonOccupation();
    row.partyId = person;
    row.position = position;
    row.occupation = occupation;
    return row;
  }

  static void checkAll(List<Occupation> occupations, Problems problems) {
    Set<Occupation> met = new HashSet<>();
    problems.each(
        "occupations",
        occupations,
        (occupation, at) -> {
          if (!met.add(occupation)) {
            at.report(DUPLICATE, "This occupation is given before.");
          }
        });
  }
}
