/// The record at size: invented people, organisations and acts, more of them than any archive has,
/// made from a seed ([Population], [Chronicle]), loaded by COPY ([LoadRecord]), asked through the
/// gateway, and compared to the same SQL sent without it ([Measure]).
///
/// Start reading at [Measure]; `deploy/local/measure` runs it.
package org.khronika.local.size;
