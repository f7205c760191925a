package org.khronika.gateway.composition;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.function.UnaryOperator;

/// A type as a field or argument refers to it: `[Person!]!`.
sealed interface TypeReference {

  record Named(String name) implements TypeReference {
    @Override
    public String toString() {
      return name;
    }
  }

  record ListOf(TypeReference element) implements TypeReference {
    @Override
    public String toString() {
      return "[" + element + "]";
    }
  }

  record NonNull(TypeReference nullable) implements TypeReference {
    @Override
    public String toString() {
      return nullable + "!";
    }
  }

  /// The name within all the wrapping.
  default String named() {
    return switch (this) {
      case Named(String name) -> name;
      case ListOf(TypeReference element) -> element.named();
      case NonNull(TypeReference nullable) -> nullable.named();
    };
  }

  static TypeReference of(Type<?> type, UnaryOperator<String> renaming) {
    return switch (type) {
      case TypeName name -> new Named(renaming.apply(name.getName()));
      case ListType list -> new ListOf(of(list.getType(), renaming));
      case NonNullType nonNull -> new NonNull(of(nonNull.getType(), renaming));
      default ->
          throw new IllegalArgumentException("A type is a name, a list or non-null, not " + type);
    };
  }
}
