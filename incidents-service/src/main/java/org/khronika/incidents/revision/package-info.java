/// Every document of a record that was accepted: numbered, with what it changed ([Changes]). Start
/// reading at [Revision]; [Revisions] keeps and reads them.
@NullMarked
package org.khronika.incidents.revision;

import org.jspecify.annotations.NullMarked;
