/// The names that a party is known by. Start reading at [PartyName].
@NullMarked
package org.khronika.people.name;

import org.jspecify.annotations.NullMarked;
