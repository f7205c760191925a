/// Persons: reading ([PersonApi]) and recording them ([RecordPersonInput]). Start reading at
/// [PersonApi].
@NullMarked
package org.khronika.people.person;

import org.jspecify.annotations.NullMarked;
