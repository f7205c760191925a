/// What the people database is told of acts, so that it can filter, sort and count parties by them.
/// Start reading at [ActFacets]; [FacetLag] watches how far behind the databases are.
@NullMarked
package org.khronika.incidents.facet;

import org.jspecify.annotations.NullMarked;
