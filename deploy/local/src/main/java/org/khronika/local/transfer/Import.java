package org.khronika.local.transfer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.khronika.local.process.StartFailure;

/// Records a folder of documents. What is recorded already is left as it is, so an import that was
/// broken off is taken up by doing it again.
///
/// Documents go to the gateway several at a time, in windows: the next ones are read when all of a
/// window are answered. One that refers to what is not recorded yet waits and is tried again, so
/// within a folder the order does not matter.
public final class Import {
  private static final int AT_ONCE = 8;
  private static final int WINDOW = 256;

  /// How a document becomes an outcome: [Recorder#record], or [Recorder#check] for a dry run.
  public interface Step {
    Outcome take(Line.Document document) throws StartFailure, InterruptedException;
  }

  /// What became of the documents: how many were created, replaced, unchanged or refused.
  public record Result(int created, int replaced, int unchanged, int refused) {
    public int documents() {
      return created + replaced + unchanged + refused;
    }
  }

  private final Step step;
  private final Consumer<String> refusals;
  private final ExecutorService threads;
  private final TreeMap<String, Integer> counts = new TreeMap<>();
  private List<Line.Document> window = new ArrayList<>();
  private List<Early> early = new ArrayList<>();

  private record Early(Line.Document document, Outcome.Refused outcome) {}

  private Import(Step step, Consumer<String> refusals, ExecutorService threads) {
    this.step = step;
    this.refusals = refusals;
    this.threads = threads;
  }

  /// Takes all documents of a folder.
  ///
  /// @param refusals is told every mistake, as `file:line: path: message (CODE)`
  public static Result of(Path folder, Step step, Consumer<String> refusals)
      throws StartFailure, InterruptedException {
    var files = DocumentFile.under(folder);
    if (files.isEmpty()) {
      throw new StartFailure(
          "There are no documents in %s: they lie in files like 2-recordPerson.jsonl, one a line, or in folders like 2-recordPerson, one a file."
              .formatted(folder));
    }
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      try {
        return new Import(step, refusals, threads).take(files);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private Result take(List<DocumentFile> files) throws StartFailure, InterruptedException {
    for (var file : files) {
      file.read(this::take);
      flush();
      retryEarly();
    }
    early.forEach(waiting -> refuse(waiting.document(), waiting.outcome()));
    return new Result(count("CREATED"), count("REPLACED"), count("UNCHANGED"), count("REFUSED"));
  }

  private void take(Line line) throws StartFailure, InterruptedException {
    switch (line) {
      case Line.Document document -> {
        window.add(document);
        if (window.size() == WINDOW) {
          flush();
        }
      }
      case Line.Unreadable unreadable -> refuse(unreadable.at(), unreadable.reason());
    }
  }

  private void flush() throws StartFailure, InterruptedException {
    var taken = window;
    window = new ArrayList<>();
    var outcomes = outcomes(taken);
    for (int i = 0; i < taken.size(); i++) {
      settle(taken.get(i), outcomes.get(i));
    }
  }

  private List<Outcome> outcomes(List<Line.Document> documents)
      throws StartFailure, InterruptedException {
    var answers =
        documents.stream().map(document -> threads.submit(() -> step.take(document))).toList();
    var outcomes = new ArrayList<Outcome>();
    for (var answer : answers) {
      try {
        outcomes.add(answer.get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof StartFailure failure) {
          throw failure;
        }
        throw new IllegalStateException("all that fails is a gateway that does not answer", e);
      }
    }
    return outcomes;
  }

  private void settle(Line.Document document, Outcome outcome) {
    switch (outcome) {
      case Outcome.Recorded(var how) -> counts.merge(how, 1, Integer::sum);
      case Outcome.Refused refused when refused.isEarly() ->
          early.add(new Early(document, refused));
      case Outcome.Refused refused -> refuse(document, refused);
    }
  }

  private void retryEarly() throws StartFailure, InterruptedException {
    for (int before = Integer.MAX_VALUE; early.size() < before && !early.isEmpty(); ) {
      before = early.size();
      var again = early;
      early = new ArrayList<>();
      for (var waiting : again) {
        take(waiting.document());
      }
      flush();
    }
  }

  private void refuse(Line.Document document, Outcome.Refused refused) {
    var mistakes = refused.mistakes().stream().map(Outcome.Mistake::toString);
    refuse(document.at(), mistakes.collect(Collectors.joining("\n    ")));
  }

  private void refuse(String at, String reason) {
    refusals.accept(at + ": " + reason);
    counts.merge("REFUSED", 1, Integer::sum);
  }

  private int count(String outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
