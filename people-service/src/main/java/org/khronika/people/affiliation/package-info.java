/// What a person is in an organisation. Start reading at [Affiliation]; the document of the person
/// owns it.
@NullMarked
package org.khronika.people.affiliation;

import org.jspecify.annotations.NullMarked;
