/// What is told to the incidents database and heard from it, watched: [FacetLag]. The facets
/// themselves are `party_facet`, written with each party, and `act_facet`, which lists filter by.
@NullMarked
package org.khronika.people.facet;

import org.jspecify.annotations.NullMarked;
