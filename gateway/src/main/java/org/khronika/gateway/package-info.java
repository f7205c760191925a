@NullMarked
package org.khronika.gateway;

import org.jspecify.annotations.NullMarked;
