package org.khronika.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// TCP ports of this machine's loopback address.
public final class Ports {
  private Ports() {}

  /// Which port is whose.
  public record Plan(int gateway, int people, int incidents, int postgres) {}

  /// Free ports for all, and the wanted one for the gateway, unless that is 0.
  public static Plan plan(int wanted) throws StartFailure {
    // Held together, so that they differ.
    try (var gateway = listening(0);
        var people = listening(0);
        var incidents = listening(0);
        var postgres = listening(0)) {
      return new Plan(
          wanted == 0 ? gateway.getLocalPort() : wanted,
          people.getLocalPort(),
          incidents.getLocalPort(),
          postgres.getLocalPort());
    } catch (IOException e) {
      throw new StartFailure("This machine gives no free port", e);
    }
  }

  /// Fails when something listens on the port already.
  public static void requireFree(int port) throws StartFailure {
    try (var _ = listening(port)) {
      return;
    } catch (IOException e) {
      throw new StartFailure(
          "Port %d cannot be used: %s. Stop what listens there, or take another port with --port N."
              .formatted(port, e.getMessage()));
    }
  }

  private static ServerSocket listening(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
