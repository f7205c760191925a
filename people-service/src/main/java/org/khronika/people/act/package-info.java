/// What parties have to do with acts. Acts belong to the incidents graph; of them the database
/// holds facets, which it receives and never writes. Start reading at [ActPartWhere].
@NullMarked
package org.khronika.people.act;

import org.jspecify.annotations.NullMarked;
