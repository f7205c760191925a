package org.khronika.gateway.planner;

import java.util.List;
import java.util.stream.Collectors;
import org.khronika.gateway.planner.FetchStep.Batch;
import org.khronika.gateway.planner.FetchStep.EntityStep;
import org.khronika.gateway.planner.FetchStep.RootStep;
import org.khronika.gateway.planner.Route.Hop;
import org.khronika.gateway.planner.Route.Start;

/// Routes and requests as indented text.
final class PrintRoutes {
  private PrintRoutes() {}

  static String print(List<Start> starts) {
    var text = new StringBuilder();
    for (Start start : starts) {
      text.append(start.graph())
          .append(": ")
          .append(WriteFetches.text(start.route().selections()))
          .append('\n');
      start.route().hops().forEach(hop -> print(hop, "  ", text));
    }
    return text.toString();
  }

  private static void print(Hop hop, String indent, StringBuilder text) {
    text.append(indent)
        .append("at ")
        .append(hop.path())
        .append(" by ")
        .append(hop.representation());
    text.append(" to ").append(hop.graph()).append(": ");
    text.append(WriteFetches.text(hop.route().selections())).append('\n');
    hop.route().hops().forEach(next -> print(next, indent + "  ", text));
  }

  static String printSteps(List<FetchStep> steps) {
    return steps.stream().map(PrintRoutes::line).collect(Collectors.joining());
  }

  private static String line(FetchStep step) {
    var after = step.after().isEmpty() ? "" : " after " + step.after();
    var what =
        switch (step) {
          case RootStep _ -> "root fields";
          case EntityStep entities ->
              entities.batches().stream()
                  .map(Batch::paths)
                  .map(Object::toString)
                  .collect(Collectors.joining(", "));
        };
    return step.id() + " " + step.graph() + after + ": " + what + "\n";
  }
}
