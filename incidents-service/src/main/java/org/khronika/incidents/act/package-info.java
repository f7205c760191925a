/// What was done: an act has a type, a time, a place, victims and perpetrators. Start reading at
/// [Act]; [ActInput] is how an incident's document gives one, [ActGraph] and [ActParts] how acts
/// are read.
@NullMarked
package org.khronika.incidents.act;

import org.jspecify.annotations.NullMarked;
