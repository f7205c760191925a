/// Where things happen, never finer than a city. Start reading at [Place]; [RecordPlaceInput] is
/// how places are recorded.
@NullMarked
package org.khronika.incidents.place;

import org.jspecify.annotations.NullMarked;
