/// JSON as offsets into its bytes: read once, never turned into a tree of objects. Start reading at
/// [JsonDocument].
@NullMarked
package org.khronika.gateway.json;

import org.jspecify.annotations.NullMarked;
