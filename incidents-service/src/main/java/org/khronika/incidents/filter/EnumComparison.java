package org.khronika.incidents.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one value of a vocabulary is compared with.
public interface EnumComparison<E extends Enum<E>> {

  @Nullable E eq();

  @Nullable List<E> in();

  @Nullable Boolean exists();
}
