/// What became of records: the steps of their reviews, and their revisions. Start reading at
/// [RecordHistory].
@NullMarked
package org.khronika.incidents.history;

import org.jspecify.annotations.NullMarked;
