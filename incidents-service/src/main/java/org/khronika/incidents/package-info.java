/// The incidents graph: what happened, to whom, by whom, where, when, and which source says so.
/// Start reading at [org.khronika.incidents.incident.RecordIncidentInput], the document that
/// everything else is a part of, and go on to [org.khronika.incidents.incident.IncidentGraph].
@NullMarked
package org.khronika.incidents;

import org.jspecify.annotations.NullMarked;
