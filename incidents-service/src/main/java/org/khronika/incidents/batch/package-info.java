/// How resolvers answer for many objects with one query. Start reading at [Batch].
@NullMarked
package org.khronika.incidents.batch;

import org.jspecify.annotations.NullMarked;
