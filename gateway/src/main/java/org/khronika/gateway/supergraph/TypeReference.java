package org.khronika.gateway.supergraph;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/// A type as a field declares it: a name, in lists and non-null wrappers.
public sealed interface TypeReference {

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

  /// The name under all wrappers.
  default String leaf() {
    return switch (this) {
      case Named(var name) -> name;
      case ListOf(var element) -> element.leaf();
      case NonNull(var nullable) -> nullable.leaf();
    };
  }

  static TypeReference of(Type<?> type) {
    return switch (type) {
      case TypeName name -> new Named(name.getName());
      case ListType list -> new ListOf(of(list.getType()));
      case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
      default -> throw new IllegalStateException("no such type form: " + type);
    };
  }
}
