/// Awards and the like. Start reading at [Distinction].
@NullMarked
package org.khronika.people.distinction;

import org.jspecify.annotations.NullMarked;
