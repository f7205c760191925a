/// Lists that are read page by page, in any order that they offer, forward and backward, by what
/// the order compares and never by counting rows. Start reading at [Listing], which reads them;
/// [Ordering] is what they are ordered by.
@NullMarked
package org.khronika.incidents.page;

import org.jspecify.annotations.NullMarked;
