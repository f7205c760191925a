/// How many of what, as somebody says. Two counts of the same thing by two voices stand side by
/// side: claims are never added up and never overwrite each other. Start reading at [CountClaim].
@NullMarked
package org.khronika.incidents.claim;

import org.jspecify.annotations.NullMarked;
