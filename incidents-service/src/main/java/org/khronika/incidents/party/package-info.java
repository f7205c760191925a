/// Persons and organisations as far as they are known here: by the id that the people graph gave
/// them. Whether there is such a party is not known here. Start reading at [Party].
@NullMarked
package org.khronika.incidents.party;

import org.jspecify.annotations.NullMarked;
