package org.khronika.gateway.operation;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.RequestError.Code;

/// Measures what a document asks for. It need not be valid: a fragment that spreads itself counts
/// once.
final class CheckLimits {
  private final Document document;
  private final Map<String, Extent> fragments = new HashMap<>();

  private CheckLimits(Document document) {
    this.document = document;
  }

  /// @param fields of all levels
  /// @param ownFields of the first one
  private record Extent(long depth, long aliases, long fields, long ownFields) {
    static final Extent NONE = new Extent(0, 0, 0, 0);

    Extent beside(Extent other) {
      return new Extent(
          Math.max(depth, other.depth),
          sum(aliases, other.aliases),
          sum(fields, other.fields),
          sum(ownFields, other.ownFields));
    }

    /// Fragments inside fragments make numbers that no number holds.
    private static long sum(long one, long other) {
      return Math.min(Integer.MAX_VALUE, one + other);
    }
  }

  /// The limits that a document goes over, each once.
  static List<RequestError> check(Document document, OperationLimits limits) {
    var check = new CheckLimits(document);
    var extent =
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .map(operation -> check.extent(operation.getSelectionSet()))
            .reduce(Extent.NONE, CheckLimits::larger);
    var errors = new ArrayList<RequestError>();
    compare(extent.depth, limits.depth(), "levels", Code.DEPTH_LIMIT_EXCEEDED, errors);
    compare(extent.aliases, limits.aliases(), "aliases", Code.ALIAS_LIMIT_EXCEEDED, errors);
    compare(
        extent.ownFields,
        limits.rootFields(),
        "fields at its root",
        Code.ROOT_FIELD_LIMIT_EXCEEDED,
        errors);
    compare(extent.fields, limits.fields(), "fields", Code.FIELD_LIMIT_EXCEEDED, errors);
    return errors;
  }

  private static Extent larger(Extent one, Extent other) {
    return new Extent(
        Math.max(one.depth, other.depth),
        Math.max(one.aliases, other.aliases),
        Math.max(one.fields, other.fields),
        Math.max(one.ownFields, other.ownFields));
  }

  private static void compare(
      long asked, int limit, String what, Code code, List<RequestError> errors) {
    if (asked > limit) {
      errors.add(
          new RequestError(
              code, "An operation has at most " + limit + " " + what + "; ask for less at once."));
    }
  }

  private Extent extent(@Nullable SelectionSet selections) {
    var extent = Extent.NONE;
    if (selections != null) {
      for (Selection<?> selection : selections.getSelections()) {
        extent = extent.beside(extent(selection));
      }
    }
    return extent;
  }

  private Extent extent(Selection<?> selection) {
    return switch (selection) {
      case Field field -> {
        var inner = extent(field.getSelectionSet());
        yield new Extent(
            inner.depth + 1,
            inner.aliases + (field.getAlias() == null ? 0 : 1),
            inner.fields + 1,
            1);
      }
      case InlineFragment fragment -> extent(fragment.getSelectionSet());
      case FragmentSpread spread -> fragment(spread.getName());
      default -> throw new IllegalStateException("no such selection: " + selection);
    };
  }

  private Extent fragment(String name) {
    var known = fragments.get(name);
    if (known != null) {
      return known;
    }
    fragments.put(name, Extent.NONE);
    var extent =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .filter(fragment -> fragment.getName().equals(name))
            .map(fragment -> extent(fragment.getSelectionSet()))
            .findFirst()
            .orElse(Extent.NONE);
    fragments.put(name, extent);
    return extent;
  }
}
