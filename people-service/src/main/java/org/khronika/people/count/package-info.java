/// How many: a number as vaguely as the source gives it. Start reading at [Count].
@NullMarked
package org.khronika.people.count;

import org.jspecify.annotations.NullMarked;
