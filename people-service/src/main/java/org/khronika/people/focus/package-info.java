/// What a party works for. Start reading at [Focus].
@NullMarked
package org.khronika.people.focus;

import org.jspecify.annotations.NullMarked;
