package org.khronika.incidents.filter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a query in Hibernate's language, all of which must hold, with their
/// parameters.
public final class Conditions {
  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  /// A condition without parameters of its own.
  public Conditions and(String condition) {
    all.add("(" + condition + ")");
    return this;
  }

  public Conditions with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /// The path is one value and one of several, as far as they are given.
  public Conditions compare(String path, @Nullable Object eq, @Nullable List<?> in) {
    if (eq != null) {
      String parameter = "p" + parameters.size();
      and(path + " = :" + parameter).with(parameter, eq);
    }
    if (in != null) {
      String parameter = "p" + parameters.size();
      and(path + " in :" + parameter).with(parameter, in);
    }
    return this;
  }

  /// The same for texts; what cannot be stored matches nothing.
  public Conditions compare(String path, @Nullable StringComparison comparison) {
    if (comparison == null) {
      return this;
    }
    String eq = comparison.eq();
    List<String> in = comparison.in();
    if (eq != null && !storable(eq)) {
      return and("1 = 0");
    }
    return compare(path, eq, in == null ? null : in.stream().filter(Conditions::storable).toList());
  }

  private static boolean storable(String text) {
    return text.indexOf('\0') < 0;
  }

  /// @param query ends before `where`
  /// @param tail what follows the conditions
  public <T> TypedQuery<T> query(
      EntityManager database, String query, String tail, Class<T> result) {
    String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
    TypedQuery<T> made = database.createQuery(query + where + " " + tail, result);
    parameters.forEach(made::setParameter);
    return made;
  }
}
