@NullMarked
package org.khronika.local;

import org.jspecify.annotations.NullMarked;
