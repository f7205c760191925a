package org.khronika.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Expectations kept in files. One that is missing is written, and fails; `-Dgolden.update=true`
/// rewrites.
final class Golden {
  private Golden() {}

  static void compare(Path expectation, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(expectation.getParent());
      Files.writeString(expectation, actual);
    } else if (Files.notExists(expectation)) {
      Files.createDirectories(expectation.getParent());
      Files.writeString(expectation, actual);
      fail("%s was missing; it is written now, check it", expectation);
    }
    assertThat(actual).as(expectation.toString()).isEqualTo(Files.readString(expectation));
  }
}
