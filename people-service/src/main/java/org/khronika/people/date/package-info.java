/// Dates as exactly as they are known: [FuzzyDate] is what clients read, [FuzzyDateInput] what they
/// write, and [EdtfReading] the strict reader of ISO 8601-2 (EDTF) level 1 between the two. Start
/// reading at [FuzzyDate].
@NullMarked
package org.khronika.people.date;

import org.jspecify.annotations.NullMarked;
