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

  @Test
  void import_and_export_tell_their_options_too() throws Exception {
    var help = start("import", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.said()).contains("--dry-run", "--gateway URL", "Exit code: 0");
    assertThat(start("import")).isEqualTo(refused("import", "which folder?"));
    assertThat(start("import", "a", "b")).isEqualTo(refused("import", "one folder, not a and b"));
    assertThat(start("import", "--gateway=here", "a"))
        .isEqualTo(
            refused(
                "import",
                "--gateway needs an address like http://localhost:8080/graphql, not here"));
    assertThat(start("export", "--help").said()).contains("--gateway URL", "Exit code: 0");
    assertThat(start("export", "--dry-run", "a"))
        .isEqualTo(refused("export", "unknown option: --dry-run"));
  }

  private static Run refused(String reason) {
    return refused("run", reason);
  }

  private static Run refused(String script, String reason) {
    return new Run(
        2, "deploy/local/%1$s: %2$s\nTry deploy/local/%1$s --help\n".formatted(script, reason));
  }

  private static Run run(String... options) throws Exception {
    return start("run", options);
  }

  private static Run start(String script, String... options) throws Exception {
    var command = new ArrayList<>(List.of("./" + script));
    command.addAll(List.of(options));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said);
  }
}
