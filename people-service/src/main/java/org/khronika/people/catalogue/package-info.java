/// The lists of parties: which are wanted ([PersonWhere], [OrganizationWhere], [PartyWhere]), in
/// which order ([PartyOrder]), and the one statement that reads a page of them ([PartyList]). Start
/// reading at [CatalogueApi].
@NullMarked
package org.khronika.people.catalogue;

import org.jspecify.annotations.NullMarked;
