package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The contract with the gateway and with clients: schema.graphql in the folder of this module.
@QuarkusTest
@QuarkusTestResource(Database.class)
class PublishedSchemaTest {
  private static final Path PUBLISHED = Path.of("schema.graphql");

  @Test
  void theServiceServesThePublishedSchema() throws IOException {
    String served = Graph.ask("{ _service { sdl } }").at("/data/_service/sdl").textValue();
    if (Boolean.getBoolean("golden.update") || !Files.exists(PUBLISHED)) {
      boolean missing = !Files.exists(PUBLISHED);
      Files.writeString(PUBLISHED, served);
      if (missing) {
        fail("schema.graphql was missing; it is written now: review it");
      }
    }
    assertThat(served).isEqualTo(Files.readString(PUBLISHED));
  }
}
