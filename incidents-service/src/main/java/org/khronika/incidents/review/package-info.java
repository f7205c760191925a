/// How far the review of a record has come ([ReviewState]), the steps it may take
/// ([ReviewTransition]) and those it took ([Review]). Start reading at [Reviews].
@NullMarked
package org.khronika.incidents.review;

import org.jspecify.annotations.NullMarked;
