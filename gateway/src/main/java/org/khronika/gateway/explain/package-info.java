/// Prints every stage of an operation from the command line, so that a wrong plan is found at the
/// first stage that goes wrong. Start reading at [Explain].
@NullMarked
package org.khronika.gateway.explain;

import org.jspecify.annotations.NullMarked;
