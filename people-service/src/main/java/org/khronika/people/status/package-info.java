/// The state that a party is in, as of a date. Start reading at [PartyStatus].
@NullMarked
package org.khronika.people.status;

import org.jspecify.annotations.NullMarked;
