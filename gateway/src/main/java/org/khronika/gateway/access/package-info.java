/// Who may have what: the [Demand] that `@authenticated`, `@requiresScopes` and `@policy` make of
/// whoever asks for an element of the schema, and the [Claims] that a caller comes with. The
/// composer merges demands, the engine compares them with claims.
@NullMarked
package org.khronika.gateway.access;

import org.jspecify.annotations.NullMarked;
