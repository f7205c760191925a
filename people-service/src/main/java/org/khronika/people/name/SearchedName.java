package org.khronika.people.name;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The row of a name that a party is found by.
@Entity
@Table(name = "searched_name")
@IdClass(SearchedName.Place.class)
@SuppressWarnings("NullAway.Init")
public class SearchedName {
  /// What makes a row: the party, and the place among what it is found by.
  public record Place(UUID partyId, int position) {}

  @Id public UUID partyId;
  @Id public int position;
  public String value;
  public String searchForm;

  /// Each name once, however often it is given.
  public static List<SearchedName> of(UUID party, String displayName, List<String> names) {
    Set<String> values = new LinkedHashSet<>(List.of(displayName));
    values.addAll(names);
    List<SearchedName> rows = new ArrayList<>();
    for (String value : values) {
      SearchedName row = new SearchedName();
      row.partyId = party;
      row.position = rows.size();
      row.value = value;
      row.searchForm = SearchForm.of(value);
      rows.add(row);
    }
    return rows;
  }
}
