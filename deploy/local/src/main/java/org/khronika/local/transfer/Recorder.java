package org.khronika.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khronika.local.process.StartFailure;

/// Hands one document after another to the gateway. Documents may be handed over by many threads at
/// once.
public final class Recorder {
  private static final int TRIES = 5;
  private static final long FIRST_PAUSE_MILLIS = 200;

  private final GatewayClient gateway;
  private @Nullable Form form;

  public Recorder(GatewayClient gateway) {
    this.gateway = gateway;
  }

  /// Records a document. To do so twice is no harm, so it is tried again when a service is away.
  public Outcome record(Line.Document document) throws StartFailure, InterruptedException {
    var answer = ask(document, document.mutation().operation());
    var payload = answer.path("data").path(document.mutation().name());
    if (answer.has("errors") || !payload.hasNonNull("outcome")) {
      return new Outcome.Refused(placed(document, answer));
    }
    var outcome = payload.get("outcome").asText();
    return outcome.equals("REFUSED")
        ? new Outcome.Refused(mistakes(payload.path("userErrors")))
        : new Outcome.Recorded(outcome);
  }

  /// Says whether a document is of the schema's form, and records nothing.
  public Outcome check(Line.Document document) throws StartFailure, InterruptedException {
    var mistakes = form().mistakes(document);
    if (!mistakes.isEmpty()) {
      return new Outcome.Refused(mistakes);
    }
    var answer = ask(document, document.mutation().check());
    return answer.has("errors")
        ? new Outcome.Refused(errors(answer))
        : new Outcome.Recorded("UNCHANGED");
  }

  /// What is wrong, with its places where it is the document's form.
  private List<Outcome.Mistake> placed(Line.Document document, JsonNode answer)
      throws StartFailure, InterruptedException {
    var mistakes = form().mistakes(document);
    return mistakes.isEmpty() ? errors(answer) : mistakes;
  }

  private synchronized Form form() throws StartFailure, InterruptedException {
    if (form == null) {
      form = Form.of(gateway);
    }
    return form;
  }

  private JsonNode ask(Line.Document document, String operation)
      throws StartFailure, InterruptedException {
    var variables = JsonNodeFactory.instance.objectNode();
    variables.set("input", document.input());
    var answer = gateway.ask(operation, variables);
    for (int tried = 1; isAway(answer); tried++) {
      if (tried == TRIES) {
        throw new StartFailure(
            "%s cannot be recorded now: %s".formatted(document.at(), errors(answer).getFirst()));
      }
      Thread.sleep(FIRST_PAUSE_MILLIS << tried);
      answer = gateway.ask(operation, variables);
    }
    return answer;
  }

  private static boolean isAway(JsonNode answer) {
    return errors(answer).stream().anyMatch(error -> error.code().startsWith("SUBGRAPH_"));
  }

  private static List<Outcome.Mistake> errors(JsonNode answer) {
    return answer
        .path("errors")
        .valueStream()
        .map(error ->
            new Outcome.Mistake(
                "",
                error.path("message").asText(),
                error.path("extensions").path("code").asText("NO_CODE")))
        .toList();
  }

  private static List<Outcome.Mistake> mistakes(JsonNode userErrors) {
    return userErrors
        .valueStream()
        .map(error ->
            new Outcome.Mistake(
                error
                    .path("path")
                    .valueStream()
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(".")),
                error.path("message").asText(),
                error.path("code").asText()))
        .toList();
  }
}
