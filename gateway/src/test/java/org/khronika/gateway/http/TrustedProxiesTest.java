package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies =
      new TrustedProxies(List.of("10.0.0.0/8", " 192.0.2.7", "fd00::/8"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // nobody whom we trust says anything
        "198.51.100.1 | \"\"                                | 198.51.100.1",
        "198.51.100.1 | 203.0.113.9                       | 198.51.100.1",
        "192.0.2.8    | 203.0.113.9                       | 192.0.2.8",
        // one proxy, then two
        "10.1.2.3     | 203.0.113.9                       | 203.0.113.9",
        "fd00::1      | 2001:db8::9                       | 2001:db8::9",
        "10.1.2.3     | \"203.0.113.9, 192.0.2.7\"          | 203.0.113.9",
        // what the client made up itself comes before what the proxy says
        "10.1.2.3     | \"1.1.1.1, 203.0.113.9\"            | 203.0.113.9",
        "10.1.2.3     | \"10.9.9.9,203.0.113.9,192.0.2.7\"  | 203.0.113.9",
        "10.1.2.3     | \"unknown, 203.0.113.9\"            | 203.0.113.9",
        // what is no address is nobody's
        "10.1.2.3     | unknown                           | 10.1.2.3",
        "10.1.2.3     | \"203.0.113.9,\"                    | 10.1.2.3",
        // proxies alone
        "10.1.2.3     | \"10.0.0.2, 10.0.0.1\"              | 10.0.0.2"
      })
  void the_farthest_address_is_taken_that_a_trusted_proxy_says(
      String peer, String forwardedFor, String client) {
    assertThat(proxies.client(peer, forwardedFor)).isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy", "10.0.0.0/x", "10.0.0.0/33", "10.0.0/8"})
  void what_is_no_network_is_refused_at_the_start(String network) {
    assertThatThrownBy(() -> new TrustedProxies(List.of(network)))
        .hasMessageContaining("khronika.caller.trusted-proxies");
  }

  @Test
  void all_addresses_of_one_ipv6_network_are_one_caller() {
    var identify = new IdentifyCaller();
    assertThat(identify.address("2001:db8:0:1::1"))
        .isEqualTo(identify.address("2001:db8:0:1:ffff:ffff:ffff:ffff"))
        .isEqualTo(identify.address("2001:0DB8:0000:0001:0:0:0:2"))
        .isNotEqualTo(identify.address("2001:db8:0:2::1"));
    assertThat(identify.address("::ffff:192.0.2.1"))
        .isEqualTo(identify.address("192.0.2.1"))
        .isNotEqualTo(identify.address("192.0.2.2"));
  }

  @Test
  void callers_are_told_apart_and_nobody_can_compute_how() {
    var identify = new IdentifyCaller();
    assertThat(identify.subject("ann"))
        .isEqualTo(identify.subject("ann"))
        .isNotEqualTo(identify.subject("ben"))
        .isNotEqualTo(new IdentifyCaller().subject("ann"));
    assertThat(identify.subject("192.0.2.1")).isNotEqualTo(identify.address("192.0.2.1"));
  }
}
