package org.khronika.gateway.http;

import io.netty.util.NetUtil;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/// Tells callers apart by numbers: who is known by its token's subject, and of the public each
/// address; of IPv6 the network, which one house has all the addresses of. The numbers depend on a
/// secret of this process, so that nobody can find another caller's.
final class IdentifyCaller {
  private static final int IPV4 = 4;
  private static final int SUBJECT = 1;
  private static final int ADDRESS = 2;

  private final long secret = new SecureRandom().nextLong();

  long subject(String subject) {
    var number = mix(secret + SUBJECT);
    for (int i = 0; i < subject.length(); i++) {
      number = mix(number + subject.charAt(i));
    }
    return number;
  }

  /// @param address in the form of IPv4 or IPv6; all that is in none is one caller
  long address(String address) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null) {
      return mix(secret);
    }
    var buffer = ByteBuffer.wrap(bytes);
    var network =
        switch (bytes.length) {
          case IPV4 -> buffer.getInt() & 0xffff_ffffL;
          default -> isIpv4(buffer) ? buffer.getInt(12) & 0xffff_ffffL : buffer.getLong();
        };
    return mix(mix(secret + ADDRESS) + network);
  }

  /// Whether it is one of IPv4 in the form of IPv6 (`::ffff:192.0.2.1`).
  private static boolean isIpv4(ByteBuffer ipv6) {
    return ipv6.getLong(0) == 0 && ipv6.getInt(8) == 0xffff;
  }

  /// Spreads what differs in few bits over all (the finalizer of MurmurHash3).
  private static long mix(long bits) {
    var mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
