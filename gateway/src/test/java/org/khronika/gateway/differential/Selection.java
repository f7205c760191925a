package org.khronika.gateway.differential;

import java.util.List;

/// A part of a made-up operation; arguments and directives are text, empty where there are none.
sealed interface Selection {
  String directives();

  List<Selection> children();

  Selection with(String directives, List<Selection> children);

  record Field(
      String alias, String name, String arguments, String directives, List<Selection> children)
      implements Selection {
    @Override
    public Field with(String directives, List<Selection> children) {
      return new Field(alias, name, arguments, directives, children);
    }
  }

  /// @param on empty for a fragment without a condition
  record Inline(String on, String directives, List<Selection> children) implements Selection {
    @Override
    public Inline with(String directives, List<Selection> children) {
      return new Inline(on, directives, children);
    }
  }

  /// A fragment's use and its definition.
  record Spread(String fragment, String on, String directives, List<Selection> children)
      implements Selection {
    @Override
    public Spread with(String directives, List<Selection> children) {
      return new Spread(fragment, on, directives, children);
    }
  }
}
