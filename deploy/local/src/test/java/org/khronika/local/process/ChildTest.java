package org.khronika.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ChildTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void what_a_process_says_last_is_in_the_log_when_its_end_has_been_waited_for() throws Exception {
    var command = List.of("sh", "-c", "for word in one two three; do echo $word; done");
    var child = Child.start("talker", command, Map.of(), Log.plain(slowly()));
    assertThat(child.endsWithin(Duration.ofSeconds(60))).isTrue();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("| one", "| two", "| three");
  }

  /// A log whose every line takes longer than the process lives.
  private PrintStream slowly() {
    return new PrintStream(
        new FilterOutputStream(said) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            super.write(bytes, from, length);
          }
        },
        false,
        StandardCharsets.UTF_8);
  }
}
