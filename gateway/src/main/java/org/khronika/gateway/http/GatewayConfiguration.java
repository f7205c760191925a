package org.khronika.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What the gateway is told at its start. A subgraph's address is `khronika.subgraph.<name>.url`
/// where it is not the supergraph's.
@ConfigMapping(prefix = "khronika")
interface GatewayConfiguration {

  /// The file of the composed supergraph.
  Path supergraph();

  /// By a subgraph's name: what is different from the supergraph's file,
  /// `khronika.subgraph.<name>.url`.
  Map<String, SubgraphConfiguration> subgraph();

  interface SubgraphConfiguration {
    String url();
  }

  /// How long a subgraph may take to answer.
  @WithDefault("10s")
  Duration subgraphTimeout();

  /// The largest request that is read, in bytes.
  @WithDefault("1048576")
  long requestLimit();

  /// A folder of `.graphql` files that the GraphiQL page offers as examples.
  Optional<Path> examples();
}
