/// The trail: who read, recorded, reviewed or was refused what. Writes leave their entries in the
/// database itself; what was shown and what was refused is noted when a request has been executed
/// ([NoteAccess]), before it is answered. Start reading there.
@NullMarked
package org.khronika.people.trail;

import org.jspecify.annotations.NullMarked;
