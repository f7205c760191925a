package org.khronika.incidents.page;

import java.util.List;
import org.khronika.incidents.page.PageRequest.Heading;

/// The records of one page in the list's order, and whether others lie before and behind it.
public record Page<T>(List<Placed<T>> records, boolean hasNext, boolean hasPrevious) {

  /// A record with its cursor.
  public record Placed<T>(T record, String cursor) {}

  public Page {
    records = List.copyOf(records);
  }

  /// From up to one record more than were asked for, in the direction in which they were read.
  public static <T> Page<T> of(List<Placed<T>> oneMore, PageRequest request) {
    boolean more = oneMore.size() > request.size();
    List<Placed<T>> records = more ? oneMore.subList(0, request.size()) : oneMore;
    boolean others = request.cursor() != null;
    return request.heading() == Heading.FORWARD
        ? new Page<>(records, more, others)
        : new Page<>(records.reversed(), others, more);
  }

  public PageInfo info() {
    return records.isEmpty()
        ? new PageInfo(null, null, hasNext, hasPrevious)
        : new PageInfo(
            records.getFirst().cursor(), records.getLast().cursor(), hasNext, hasPrevious);
  }
}
