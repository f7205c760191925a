/// What every fact rests on: a passage of a source ([Citation]), who says it and how we know
/// ([Attribution]). Nothing here knows who the parties are; whoever uses this package resolves
/// `assertedBy` and `party`. Start reading at [Citation]; [CitationInput] is how documents give
/// one.
@NullMarked
package org.khronika.people.citation;

import org.jspecify.annotations.NullMarked;
