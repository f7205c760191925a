/// What was asked: a client's document, parsed, validated against the public schema, and normalized
/// so that each possible type of a selection has its own merged list of fields. Start reading at
/// [ReadOperation].
@NullMarked
package org.khronika.gateway.operation;

import org.jspecify.annotations.NullMarked;
