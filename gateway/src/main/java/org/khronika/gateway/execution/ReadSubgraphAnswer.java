package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.plan.SubgraphOperation;
import org.khronika.gateway.supergraph.Subgraph;

/// Reads what a subgraph sent: its data, and its errors with their paths in the client's terms.
final class ReadSubgraphAnswer {
  private final Subgraph subgraph;
  private final Shape expected;

  /// @param asked what the subgraph was sent
  ReadSubgraphAnswer(Subgraph subgraph, SubgraphOperation asked) {
    this.subgraph = subgraph;
    this.expected = asked.answer();
  }

  /// What a subgraph's answer turned out to be.
  sealed interface Reading {}

  /// A GraphQL answer.
  ///
  /// @param data the node of its data, or [JsonDocument#NONE]
  record Read(JsonDocument json, int data) implements Reading {
    boolean hasData() {
      return data != JsonDocument.NONE;
    }
  }

  /// None at all.
  record Failed(Failure failure) implements Reading {}

  /// A failure of a whole request, in words for the client.
  enum Failure {
    SUBGRAPH_UNREACHABLE("could not be reached"),
    SUBGRAPH_TIMED_OUT("did not answer in time"),
    SUBGRAPH_BUSY("has too many requests waiting for it; try again later"),
    SUBGRAPH_ANSWER_TOO_LARGE("answered with more than is taken; ask for less"),
    SUBGRAPH_ANSWER_INVALID("answered with something that is no GraphQL answer");

    private final String words;

    Failure(String words) {
      this.words = words;
    }
  }

  /// Takes an answer in.
  ///
  /// @return the number of its document
  int add(Read read, JoinedAnswer answer, long order) {
    return answer.add(read.json(), order, subgraph.name());
  }

  Reading read(SubgraphAnswer answer) {
    return switch (answer) {
      case SubgraphAnswer.Unanswered unanswered ->
          new Failed(
              switch (unanswered.reason()) {
                case UNREACHABLE -> Failure.SUBGRAPH_UNREACHABLE;
                case TIMED_OUT -> Failure.SUBGRAPH_TIMED_OUT;
                case BUSY -> Failure.SUBGRAPH_BUSY;
                case TOO_LARGE -> Failure.SUBGRAPH_ANSWER_TOO_LARGE;
                case NOT_GRAPHQL -> Failure.SUBGRAPH_ANSWER_INVALID;
              });
      case SubgraphAnswer.Answered answered -> read(answered.body());
    };
  }

  private Reading read(byte[] body) {
    var json = ReadJson.read(body, expected);
    if (json == null || json.kind(JsonDocument.ROOT) != Kind.OBJECT) {
      return new Failed(Failure.SUBGRAPH_ANSWER_INVALID);
    }
    var data = json.member(JsonDocument.ROOT, "data");
    if (data >= 0 && json.kind(data) == Kind.OBJECT) {
      return new Read(json, data);
    }
    return hasErrors(json)
        ? new Read(json, JsonDocument.NONE)
        : new Failed(Failure.SUBGRAPH_ANSWER_INVALID);
  }

  private static boolean hasErrors(JsonDocument json) {
    var errors = json.member(JsonDocument.ROOT, "errors");
    return errors >= 0 && json.kind(errors) == Kind.ARRAY && json.firstElement(errors) >= 0;
  }

  AnswerError error(Failure failure, List<Object> path) {
    return new AnswerError(
        "The subgraph " + subgraph.name() + " " + failure.words + ".",
        path,
        failure.name(),
        subgraph.name());
  }

  /// The errors that the subgraph reported, as far as they will be told.
  ///
  /// @param paths turns a path of the subgraph's answer into those of the client's that it concerns
  List<AnswerError> errors(JsonDocument json, Function<List<Object>, List<List<Object>>> paths) {
    var found = new ArrayList<AnswerError>();
    var errors = json.member(JsonDocument.ROOT, "errors");
    if (errors >= 0 && json.kind(errors) == Kind.ARRAY) {
      for (int error = json.firstElement(errors);
          error != JsonDocument.NONE && found.size() <= AnswerError.MOST;
          error = json.nextElement(errors, error)) {
        if (json.kind(error) == Kind.OBJECT) {
          for (List<Object> path : paths.apply(path(json, error))) {
            found.add(
                new AnswerError(message(json, error), path, code(json, error), subgraph.name()));
          }
        }
      }
    }
    return found;
  }

  private static String message(JsonDocument json, int error) {
    var message = json.member(error, "message");
    return message >= 0 && json.kind(message) == Kind.STRING
        ? json.text(message)
        : "The subgraph reported an error without a message.";
  }

  private static String code(JsonDocument json, int error) {
    var extensions = json.member(error, "extensions");
    if (extensions >= 0 && json.kind(extensions) == Kind.OBJECT) {
      var code = json.member(extensions, "code");
      if (code >= 0 && json.kind(code) == Kind.STRING) {
        return json.text(code);
      }
    }
    return "SUBGRAPH_ERROR";
  }

  private static List<Object> path(JsonDocument json, int error) {
    var steps = new ArrayList<Object>();
    var path = json.member(error, "path");
    if (path >= 0 && json.kind(path) == Kind.ARRAY) {
      json.forEachValue(
          path,
          step ->
              steps.add(json.kind(step) == Kind.NUMBER ? index(json.raw(step)) : json.text(step)));
    }
    return steps;
  }

  private static Object index(String number) {
    return number.length() < 10 && number.chars().allMatch(Character::isDigit)
        ? Integer.valueOf(number)
        : number;
  }
}
