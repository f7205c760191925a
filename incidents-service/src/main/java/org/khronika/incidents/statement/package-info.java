/// Who said what, to whom and about what. Loaded words live in the quotes of who said them, and
/// nowhere else. Start reading at [Statement].
@NullMarked
package org.khronika.incidents.statement;

import org.jspecify.annotations.NullMarked;
