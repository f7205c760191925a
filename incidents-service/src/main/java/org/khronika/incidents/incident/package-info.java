/// What happened, big or small: an incident holds acts, counts, statements, and what it has to do
/// with other incidents. Start reading at [Incident]; [RecordIncidentInput] is the document that
/// records one whole, [IncidentRecorder] how that is done, [IncidentGraph] how incidents are read.
@NullMarked
package org.khronika.incidents.incident;

import org.jspecify.annotations.NullMarked;
