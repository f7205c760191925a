/// Lists that are read page by page, forward, from the last record seen. Start reading at [Page].
@NullMarked
package org.khronika.incidents.page;

import org.jspecify.annotations.NullMarked;
