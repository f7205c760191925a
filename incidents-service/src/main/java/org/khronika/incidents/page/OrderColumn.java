package org.khronika.incidents.page;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the things that an order compares.
///
/// @param sql the column, or an expression
public record OrderColumn(String sql, Type type, Presence presence, OrderDirection direction) {

  /// What is compared.
  public enum Type {
    TEXT,
    NUMBER,
    DATE,
    ID,

    /// A row's position in its document. Positions tell of rows between that somebody may not see,
    /// so a cursor names the row instead.
    POSITION
  }

  /// Whether the value may be unknown, which comes last in either direction.
  public enum Presence {
    ALWAYS,
    MAYBE
  }

  /// The same, where a subquery has named it.
  OrderColumn as(String name) {
    return new OrderColumn(name, type, presence, direction);
  }

  boolean mayBeUnknown() {
    return presence == Presence.MAYBE;
  }

  /// As a text for a cursor; a date by its day's number, which has one form for all years.
  String placeSql() {
    return switch (type) {
      case DATE -> "(%s - date '1970-01-01')::text".formatted(sql);
      case POSITION -> "(%s.id)::text".formatted(table());
      default -> "(%s)::text".formatted(sql);
    };
  }

  /// What the column is compared with, given the name of a value that a cursor holds. A row that is
  /// not there any more, or not for this caller, may have stood anywhere: then the page begins with
  /// all rows of its document once more, and leaves none out.
  ///
  /// @param sign how it is compared
  String comparedSql(String value, String sign) {
    return type == Type.POSITION
        ? "coalesce((select known.position from %s known where known.id = %s), %d)"
            .formatted(table(), value, sign.equals(">") ? -1 : Integer.MAX_VALUE)
        : value;
  }

  private String table() {
    return sql.substring(0, sql.indexOf('.'));
  }

  /// What a cursor holds, as [#placeSql] wrote it.
  ///
  /// @throws IllegalArgumentException where it does not hold a value of the type
  @Nullable Object read(@Nullable String place) {
    if (place == null) {
      if (mayBeUnknown()) {
        return null;
      }
      throw new IllegalArgumentException("Never unknown");
    }
    return switch (type) {
      case TEXT -> text(place);
      case NUMBER -> Long.valueOf(place);
      case DATE -> LocalDate.ofEpochDay(Integer.parseInt(place));
      case ID, POSITION -> UUID.fromString(place);
    };
  }

  private static String text(String place) {
    if (place.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("Cannot be stored");
    }
    return place;
  }
}
