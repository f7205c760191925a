package org.khronika.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the gateway is told at its start.
@ConfigMapping(prefix = "khronika")
interface GatewayConfiguration {

  /// The file of the composed supergraph.
  Path supergraph();

  /// How long to wait before that file is read again, in case that it changed.
  @WithDefault("1s")
  Duration supergraphPoll();

  /// By a subgraph's name: what is different for that one, as in `khronika.subgraph.<name>.url`.
  Map<String, SubgraphConfiguration> subgraph();

  interface SubgraphConfiguration {
    /// Its address where it is not the supergraph's.
    Optional<String> url();

    /// How long it may take to answer.
    Optional<Duration> timeout();
  }

  /// How long a subgraph may take to answer one request, retries included.
  @WithDefault("10s")
  Duration subgraphTimeout();

  /// How long all of an operation's requests to subgraphs may take together.
  @WithDefault("30s")
  Duration operationTimeout();

  /// How often a request is sent again when the connection fails.
  @WithDefault("2")
  int subgraphRetries();

  /// The largest answer that is taken from a subgraph, in bytes.
  @WithDefault("16777216")
  long subgraphAnswerLimit();

  /// How many requests a subgraph is sent at the same time.
  @WithDefault("128")
  int subgraphConnections();

  /// How many more wait for one of those to be answered.
  @WithDefault("1024")
  int subgraphQueue();

  /// Whether subgraphs speak HTTP/2; over plain connections, without asking first.
  @WithDefault("false")
  boolean subgraphHttp2();

  /// Whether subgraphs are asked for compressed answers.
  @WithDefault("false")
  boolean subgraphCompression();

  /// The name of the TLS configuration (`quarkus.tls.<name>`) by which subgraphs at `https://` are
  /// verified, and shown who asks; without it, they are verified as the Java platform does it.
  Optional<String> subgraphTls();

  /// The headers of a client's request that go on to the subgraphs.
  @WithDefault("authorization,khronika-purpose,traceparent,tracestate")
  List<String> forwardedHeaders();

  /// The largest request that is read, in bytes.
  @WithDefault("1048576")
  long requestLimit();

  /// The size from which on an answer is compressed for clients that take gzip, in bytes.
  @WithDefault("2048")
  int compressFrom();

  /// How many characters of automatic persisted queries are kept; none where it is 0.
  @WithDefault("16000000")
  long persistedQueries();

  /// How much a document may ask for.
  Limits limits();

  /// Counted with fragments where they are spread; see
  /// [org.khronika.gateway.operation.OperationLimits].
  interface Limits {
    @WithDefault("15000")
    int tokens();

    @WithDefault("100")
    int depth();

    @WithDefault("1000")
    int aliases();

    @WithDefault("200")
    int rootFields();

    @WithDefault("20000")
    int fields();
  }

  /// How much one caller may have: who is known by a token's subject, and of the public each
  /// address.
  CallerConfiguration caller();

  interface CallerConfiguration {
    /// How much time a caller's requests may take in a burst; without an end where it is 0.
    @WithDefault("0s")
    Duration budget();

    /// How much of that time a caller gets back in a second, in seconds.
    @WithDefault("1")
    double refill();

    /// How many requests of a caller are answered at once; without an end where it is 0.
    @WithDefault("512")
    int atOnce();

    /// Addresses and networks (`10.0.0.0/8`) of the proxies whose `X-Forwarded-For` is believed.
    Optional<List<String>> trustedProxies();
  }

  /// A folder of `.graphql` files that the GraphiQL page offers as examples.
  Optional<Path> examples();
}
