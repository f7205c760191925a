package org.khronika.gateway.operation;

/// How much a document may ask for. It is counted after parsing and before anything else, with
/// fragments where they are spread: small documents can mean a lot.
///
/// @param tokens of the document's text
/// @param depth how many fields may lie inside each other
/// @param aliases of an operation
/// @param rootFields of an operation
/// @param fields of an operation, on all levels
public record OperationLimits(int tokens, int depth, int aliases, int rootFields, int fields) {
  public static final OperationLimits NONE =
      new OperationLimits(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE);
}
