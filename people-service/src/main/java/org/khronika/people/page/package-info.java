/// Lists that are read page by page, forward, by the key of the last record seen. Start reading at
/// [Page].
@NullMarked
package org.khronika.people.page;

import org.jspecify.annotations.NullMarked;
