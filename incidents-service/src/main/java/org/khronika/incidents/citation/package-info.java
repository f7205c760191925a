/// What every fact rests on: a passage of a source ([Citation]), who says it and how we know
/// ([Attribution]). Which fact a citation is for is told by [CitedFact]. Start reading at
/// [Citation]; [CitationInput] is how documents give one.
@NullMarked
package org.khronika.incidents.citation;

import org.jspecify.annotations.NullMarked;
