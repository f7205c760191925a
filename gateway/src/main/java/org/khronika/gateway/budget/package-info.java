/// What one caller may cost, so that none takes all there is. Start reading at [Accounts].
@NullMarked
package org.khronika.gateway.budget;

import org.jspecify.annotations.NullMarked;
