/// Verifies the trails of the services' databases: what `deploy/local/verify-trail` runs.
@NullMarked
package org.khronika.local.trail;

import org.jspecify.annotations.NullMarked;
