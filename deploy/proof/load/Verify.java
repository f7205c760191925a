import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/// Asks for everything that `Load` noted: `Verify URL FOLDER NAME [MOMENT KIND ...]`. Exit code 1 when an acknowledged write is missing.
///
/// With a moment, in milliseconds of the epoch, records of those kinds must be as they were then: what was acknowledged before is
/// there, what was sent after is not, and of what was on its way either is right.
class Verify {
  /// A line of `Load`'s notes.
  private record Note(String kind, String key, long sent, long acknowledged) {
    static Note of(String line) {
      var words = line.split(" ");
      return new Note(words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    String query() {
      return "{ %s(%s) { key } }".formatted(kind, kind.equals("source") ? "by: { key: \"%s\" }".formatted(key) : "key: \"%s\"".formatted(key));
    }
  }

  private final Graph graph;
  private final long moment;
  private final Set<String> restored;

  private Verify(Graph graph, long moment, Set<String> restored) {
    this.graph = graph;
    this.moment = moment;
    this.restored = restored;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[1]);
    long moment = arguments.length > 3 ? Long.parseLong(arguments[3]) : Long.MAX_VALUE;
    var restored = new HashSet<String>();
    for (int i = 4; i < arguments.length; i++) {
      restored.add(arguments[i]);
    }
    new Verify(new Graph(arguments[0], folder), moment, restored).verify(folder.resolve(arguments[2] + ".acknowledged"));
  }

  private void verify(Path notes) throws Exception {
    var missing = new ArrayList<String>();
    var undone = new ArrayList<String>();
    int there = 0;
    int gone = 0;
    int either = 0;
    for (var line : Files.readAllLines(notes)) {
      var note = Note.of(line);
      var found = isThere(note);
      if (!restored.contains(note.kind) || note.acknowledged <= moment) {
        there += found ? 1 : 0;
        if (!found) {
          missing.add(note.key);
        }
      } else if (note.sent > moment) {
        gone += found ? 0 : 1;
        if (found) {
          undone.add(note.key);
        }
      } else {
        either++;
      }
    }
    System.out.printf("%d of %d acknowledged writes are there%s%n", there, there + missing.size(), missing.isEmpty() ? "" : "; missing: " + missing);
    if (!restored.isEmpty()) {
      System.out.printf(
          "%d of %d writes after the moment are not there%s; %d were on their way in that moment%n",
          gone, gone + undone.size(), undone.isEmpty() ? "" : "; there nevertheless: " + undone, either);
    }
    System.exit(missing.isEmpty() && undone.isEmpty() ? 0 : 1);
  }

  /// What cannot be asked for is neither there nor gone.
  private boolean isThere(Note note) throws Exception {
    for (int attempt = 0; attempt < 10; attempt++) {
      var answer = graph.ask(note.query());
      if (answer.failed().isEmpty()) {
        return answer.body().contains("\"key\":\"" + note.key + "\"");
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("no answer to " + note.query());
  }
}
