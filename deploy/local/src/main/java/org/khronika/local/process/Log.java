package org.khronika.local.process;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// One readable log of all processes: `HH:mm:ss people | text`, in local time. Safe for use by
/// several threads.
public final class Log {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintStream out;
  private final String dim;
  private final String normal;

  private Log(PrintStream out, String dim, String normal) {
    this.out = out;
    this.dim = dim;
    this.normal = normal;
  }

  /// Plain text, as for a file.
  public static Log plain(PrintStream out) {
    return new Log(out, "", "");
  }

  /// Says nothing.
  public static Log silent() {
    return plain(new PrintStream(OutputStream.nullOutputStream()));
  }

  /// Standard output: with dimmed prefixes on a terminal, plain elsewhere.
  public static Log standardOutput() {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
            && System.getenv("NO_COLOR") == null;
    return terminal ? new Log(System.out, "\u001b[2m", "\u001b[0m") : plain(System.out);
  }

  /// One line said by a process.
  public synchronized void line(String who, String text) {
    var time = LocalTime.now(ZoneId.systemDefault()).format(TIME);
    out.println(dim + "%s %-9s |%s %s".formatted(time, who, normal, text).stripTrailing());
    out.flush();
  }

  /// Text of the launcher's own, without a prefix.
  public synchronized void text(String text) {
    out.println(text);
    out.flush();
  }
}
