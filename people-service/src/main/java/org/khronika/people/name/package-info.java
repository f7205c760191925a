/// The names that a party is known by ([PartyName]), and the form that it is found by, whatever the
/// script and the spelling ([SearchForm]). Start reading at [PartyName].
@NullMarked
package org.khronika.people.name;

import org.jspecify.annotations.NullMarked;
