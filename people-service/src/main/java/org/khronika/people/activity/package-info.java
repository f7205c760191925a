/// What an organisation does. Start reading at [OrganizationActivity].
@NullMarked
package org.khronika.people.activity;

import org.jspecify.annotations.NullMarked;
