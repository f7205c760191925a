package org.khronika.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunScriptTest {
  record Run(int exitCode, String said) {}

  @Test
  void help_tells_the_options_and_the_exit_codes() throws Exception {
    var help = run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.said()).contains("--data DIR", "--port N", "Exit code: 0");
  }

  @Test
  void a_wrong_option_is_named_and_ends_with_exit_code_2() throws Exception {
    assertThat(run("--prot", "1")).isEqualTo(refused("unknown option: --prot"));
    assertThat(run("--port")).isEqualTo(refused("--port needs a value"));
    assertThat(run("--data=")).isEqualTo(refused("--data needs a value"));
    assertThat(run("--port", "http"))
        .isEqualTo(refused("--port needs a number from 1 to 65535, not http"));
    assertThat(run("--port=0")).isEqualTo(refused("--port needs a number from 1 to 65535, not 0"));
    assertThat(run("--port=65536"))
        .isEqualTo(refused("--port needs a number from 1 to 65535, not 65536"));
  }

  private static Run refused(String reason) {
    return new Run(2, "deploy/local/run: " + reason + "\nTry deploy/local/run --help\n");
  }

  private static Run run(String... options) throws Exception {
    var command = new ArrayList<>(List.of("./run"));
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said);
  }
}
