/// Organisations: reading ([OrganizationApi]) and recording them ([RecordOrganizationInput]). Start
/// reading at [OrganizationApi].
@NullMarked
package org.khronika.people.organization;

import org.jspecify.annotations.NullMarked;
