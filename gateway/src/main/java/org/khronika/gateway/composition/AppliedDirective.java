package org.khronika.gateway.composition;

/// A directive where it is applied, under its canonical name.
///
/// @param arguments as printed, with parentheses; empty when there are none
record AppliedDirective(String name, String arguments) {

  static final String INACCESSIBLE = "inaccessible";
  static final String ONE_OF = "oneOf";
  static final String TAG = "tag";

  @Override
  public String toString() {
    return "@" + name + arguments;
  }
}
