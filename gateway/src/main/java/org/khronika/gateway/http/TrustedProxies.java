package org.khronika.gateway.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out a client's address where proxies stand between. Each proxy appends to
/// `X-Forwarded-For` whom it was asked by, and whatever came before that the client may have made
/// up: so the list is read from its end, for as long as it is a trusted proxy that says so.
/// (Quarkus takes the first of the list, which a client can choose.)
final class TrustedProxies {
  private final List<IpSubnetFilterRule> networks;

  /// @param networks addresses, or networks like `10.0.0.0/8`
  TrustedProxies(List<String> networks) {
    this.networks = networks.stream().map(String::strip).map(TrustedProxies::network).toList();
  }

  private static IpSubnetFilterRule network(String network) {
    try {
      var slash = network.indexOf('/');
      var address =
          InetAddress.getByAddress(bytes(slash < 0 ? network : network.substring(0, slash)));
      var bits =
          slash < 0
              ? address.getAddress().length * 8
              : Integer.parseInt(network, slash + 1, network.length(), 10);
      return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException | UnknownHostException e) {
      throw new IllegalArgumentException(
          "khronika.caller.trusted-proxies: " + network + " is no address and no network", e);
    }
  }

  private static byte[] bytes(String address) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      throw new IllegalArgumentException(address);
    }
    return bytes;
  }

  boolean areNone() {
    return networks.isEmpty();
  }

  /// The address that is farthest from here and still known for sure.
  ///
  /// @param peer who is connected
  /// @param forwardedFor all of the header; empty where there is none
  String client(String peer, String forwardedFor) {
    var client = peer;
    @Nullable String rest = forwardedFor;
    while (rest != null && isTrusted(client)) {
      var comma = rest.lastIndexOf(',');
      var said = rest.substring(comma + 1).strip();
      if (!NetUtil.isValidIpV4Address(said) && !NetUtil.isValidIpV6Address(said)) {
        return client;
      }
      client = said;
      rest = comma < 0 ? null : rest.substring(0, comma);
    }
    return client;
  }

  private boolean isTrusted(String address) {
    try {
      var socket = new InetSocketAddress(InetAddress.getByAddress(bytes(address)), 0);
      return networks.stream().anyMatch(network -> network.matches(socket));
    } catch (IllegalArgumentException | UnknownHostException e) {
      return false;
    }
  }
}
