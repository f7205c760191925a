@NullMarked
package org.khronika.people;

import org.jspecify.annotations.NullMarked;
