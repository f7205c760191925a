package org.khronika.incidents.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of values of a vocabulary is compared with.
public interface EnumsComparison<E extends Enum<E>> {

  @Nullable E contains();

  @Nullable List<E> containsAny();
}
