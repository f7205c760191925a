package org.khronika.gateway.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khronika.gateway.execution.AnswerError;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonValues;
import org.khronika.gateway.operation.RequestError;

/// Writes errors as a client sees them.
public final class WriteErrors {
  private WriteErrors() {}

  /// The whole answer to a request that is not executed.
  public static JsonBytes refusal(List<RequestError> errors) {
    var bytes = new JsonBytes(512).putRaw("{\"errors\":[");
    for (int i = 0; i < errors.size(); i++) {
      var error = errors.get(i);
      bytes.putRaw(i == 0 ? "{" : ",{").putRaw("\"message\":").putString(error.message());
      if (!error.locations().isEmpty()) {
        bytes.putRaw(",\"locations\":");
        JsonValues.write(error.locations().stream().map(WriteErrors::location).toList(), bytes);
      }
      bytes.putRaw(",\"extensions\":{\"code\":").putString(error.code().name()).putRaw("}}");
    }
    return bytes.putRaw("]}");
  }

  private static Map<String, Object> location(RequestError.Location location) {
    var map = new LinkedHashMap<String, Object>();
    map.put("line", location.line());
    map.put("column", location.column());
    return map;
  }

  static void write(List<AnswerError> errors, JsonBytes bytes) {
    bytes.put('[');
    for (int i = 0; i < errors.size(); i++) {
      var error = errors.get(i);
      bytes.putRaw(i == 0 ? "{" : ",{").putRaw("\"message\":").putString(error.message());
      if (!error.path().isEmpty()) {
        bytes.putRaw(",\"path\":");
        JsonValues.write(error.path(), bytes);
      }
      bytes.putRaw(",\"extensions\":{\"code\":").putString(error.code());
      if (!error.subgraph().isEmpty()) {
        bytes.putRaw(",\"subgraph\":").putString(error.subgraph());
      }
      bytes.putRaw("}}");
    }
    bytes.put(']');
  }
}
