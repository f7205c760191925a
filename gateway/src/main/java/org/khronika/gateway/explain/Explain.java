package org.khronika.gateway.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.PrintOperation;
import org.khronika.gateway.operation.ReadDocument;
import org.khronika.gateway.operation.ReadOperation;
import org.khronika.gateway.operation.RequestError;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.planner.PlanOperation;
import org.khronika.gateway.planner.UnplannableException;
import org.khronika.gateway.supergraph.InvalidSupergraphException;
import org.khronika.gateway.supergraph.ReadSupergraph;
import org.khronika.gateway.supergraph.Supergraph;

/// `Explain <supergraph file> <operation file> [variables file]`: what each stage makes of an
/// operation of somebody unknown, and nothing is sent anywhere.
public final class Explain {
  private Explain() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println("Usage: explain <supergraph file> <operation file> [variables file]");
      System.exit(2);
    }
    try {
      var supergraph = ReadSupergraph.read(Files.readString(Path.of(arguments[0])));
      var variables = arguments.length == 3 ? Files.readString(Path.of(arguments[2])) : "{}";
      stages(supergraph, Files.readString(Path.of(arguments[1])), variables, Claims.NONE)
          .forEach(stage -> System.out.println("## " + stage.name() + "\n" + stage.text()));
    } catch (RequestException e) {
      e.errors().forEach(error -> System.err.println(error.message()));
      System.exit(1);
    } catch (NoSuchFileException e) {
      System.err.println("There is no file " + e.getFile());
      System.exit(1);
    } catch (InvalidSupergraphException | UnplannableException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /// Every stage between the operation and its plan, in order.
  public static List<PlanOperation.Stage> stages(
      Supergraph supergraph, String document, String variables, Claims claims) {
    var operation = read(supergraph, document, variables);
    var stages = new ArrayList<PlanOperation.Stage>();
    stages.add(new PlanOperation.Stage("normalized operation", PrintOperation.print(operation)));
    stages.addAll(
        PlanOperation.explain(
            operation, supergraph, new Permissions(supergraph.demands(), claims)));
    return stages;
  }

  private static Operation read(Supergraph supergraph, String text, String variablesText) {
    var json = ReadJson.read(variablesText.getBytes(StandardCharsets.UTF_8));
    if (json == null || json.kind(JsonDocument.ROOT) != JsonDocument.Kind.OBJECT) {
      throw new RequestException(
          RequestError.Code.BAD_REQUEST, "The variables are not a JSON object.");
    }
    return switch (ReadDocument.read(text, supergraph, OperationLimits.NONE)) {
      case ReadDocument.Reading.Invalid invalid -> throw new RequestException(invalid.errors());
      case ReadDocument.Reading.Valid valid -> {
        var variables = new Variables(json, JsonDocument.ROOT);
        var chosen = ReadOperation.choose(valid, null, variables, Claims.NONE);
        yield ReadOperation.normalize(valid, chosen, supergraph.schema());
      }
    };
  }
}
