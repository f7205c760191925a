/// The answer: walks what was asked over what was fetched and writes the bytes that the client
/// gets, in the order asked for, nulls propagated as the specification says. Start reading at
/// [Project].
@NullMarked
package org.khronika.gateway.projection;

import org.jspecify.annotations.NullMarked;
