/// Search over names in any script and spelling. All that decides what is found, and in which
/// order, is in [NameSearch]; [SearchApi] serves it. Start reading at [NameSearch].
@NullMarked
package org.khronika.people.search;

import org.jspecify.annotations.NullMarked;
