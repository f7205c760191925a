/// Lists that are read page by page, in any order that they offer, forward and backward, by what
/// the order compares and never by counting rows. Start reading at [Ordering].
@NullMarked
package org.khronika.people.page;

import org.jspecify.annotations.NullMarked;
