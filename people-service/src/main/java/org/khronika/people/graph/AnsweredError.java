package org.khronika.people.graph;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An error as the client sees it, in place of the one that happened.
public record AnsweredError(String code, String message, GraphQLError original)
    implements GraphQLError {

  @Override
  public String getMessage() {
    return message;
  }

  @Override
  public @Nullable List<SourceLocation> getLocations() {
    return original.getLocations();
  }

  @Override
  public @Nullable List<Object> getPath() {
    return original.getPath();
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.DataFetchingException;
  }

  @Override
  public Map<String, Object> getExtensions() {
    return Map.of("code", code);
  }

  /// As the specification has it, without the classification that graphql-java would add.
  @Override
  public Map<String, Object> toSpecification() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    List<SourceLocation> locations = getLocations();
    if (locations != null && !locations.isEmpty()) {
      error.put("locations", locations.stream().map(AnsweredError::inOrder).toList());
    }
    List<Object> path = getPath();
    if (path != null) {
      error.put("path", path);
    }
    error.put("extensions", getExtensions());
    return error;
  }

  private static Map<String, Object> inOrder(SourceLocation location) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("line", location.getLine());
    members.put("column", location.getColumn());
    return members;
  }
}
