/// Open questions of identity: two parties that may be the same. Start reading at
/// [IdentityHypothesis]; nothing is ever merged by it.
@NullMarked
package org.khronika.people.identity;

import org.jspecify.annotations.NullMarked;
