/// What recording any document has in common: how it ended ([RecordOutcome]), every reason why it
/// was refused ([UserError], gathered by [Problems]), and whether it is the one that is stored
/// already ([DocumentDigest]). Start reading at [Problems].
@NullMarked
package org.khronika.people.document;

import org.jspecify.annotations.NullMarked;
