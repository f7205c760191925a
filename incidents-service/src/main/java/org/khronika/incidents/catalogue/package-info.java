/// The lists of incidents, acts, places, sources and what rests on a source: which records are
/// wanted ([IncidentWhere], [ActWhere], …), in which order ([IncidentOrder], …), and the lists that
/// hang on other records ([PartLists]). Start reading at [CatalogueApi].
@NullMarked
package org.khronika.incidents.catalogue;

import org.jspecify.annotations.NullMarked;
