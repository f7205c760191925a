/// What exists and where: the supergraph as the `join` directives of its file describe it, with
/// names and types resolved once. Start reading at [Supergraph]; [ReadSupergraph] makes it.
@NullMarked
package org.khronika.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
