/// What somebody asks others to do about an incident: appeals and demands. Start reading at
/// [Intervention].
@NullMarked
package org.khronika.incidents.intervention;

import org.jspecify.annotations.NullMarked;
