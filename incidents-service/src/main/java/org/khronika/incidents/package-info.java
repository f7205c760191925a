@NullMarked
package org.khronika.incidents;

import org.jspecify.annotations.NullMarked;
