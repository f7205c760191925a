/// Who did it, in the words of the source: of one act, or of an incident as a whole. Sources word
/// it differently from passage to passage ("security forces", "officials", "investigators"), and
/// each wording is kept. Start reading at [Perpetrator].
@NullMarked
package org.khronika.incidents.perpetrator;

import org.jspecify.annotations.NullMarked;
