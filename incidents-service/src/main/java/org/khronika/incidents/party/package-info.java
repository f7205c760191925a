/// Persons and organisations as far as they are known here: by the id that the people graph gave
/// them. Lists are filtered by facets of them, which come from the people database ([PartyWhere]).
/// Start reading at [Party].
@NullMarked
package org.khronika.incidents.party;

import org.jspecify.annotations.NullMarked;
