/// Answers for many parents at once, in the order in which they were asked for. Start reading at
/// [Batch].
@NullMarked
package org.khronika.people.batch;

import org.jspecify.annotations.NullMarked;
