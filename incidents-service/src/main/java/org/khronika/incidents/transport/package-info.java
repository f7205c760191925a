/// Who may reach this service at all, before it is asked who calls.
@NullMarked
package org.khronika.incidents.transport;

import org.jspecify.annotations.NullMarked;
