package org.khronika.gateway.http;

import org.jspecify.annotations.Nullable;
import org.khronika.gateway.access.Claims;

/// Who sends a request.
///
/// @param subject as its token names it; null for the public
record Caller(@Nullable String subject, Claims claims) {
  static final Caller PUBLIC = new Caller(null, Claims.NONE);
}
