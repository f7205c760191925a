/// What recording any document has in common: whether it is the one that is stored already
/// ([DocumentDigest], [Standing]), every reason why it is refused ([UserError], gathered by
/// [Problems]), what it points to ([Pointers] outside of it, [Parts] within it), the rows it
/// becomes ([Rows]), and how it ended ([RecordOutcome]). Start reading at [Problems].
@NullMarked
package org.khronika.incidents.document;

import org.jspecify.annotations.NullMarked;
