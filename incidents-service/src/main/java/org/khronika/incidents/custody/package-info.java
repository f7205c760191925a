/// What became of somebody after an act: held or released, and whether anybody says where. Start
/// reading at [CustodyStatus].
@NullMarked
package org.khronika.incidents.custody;

import org.jspecify.annotations.NullMarked;
