/// The texts that facts are cited from. Their words are not kept here. Start reading at [Source];
/// [RecordSourceInput] is how they are recorded.
@NullMarked
package org.khronika.incidents.source;

import org.jspecify.annotations.NullMarked;
