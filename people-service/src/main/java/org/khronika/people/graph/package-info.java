/// What the GraphQL endpoint does for every feature alike: errors with a stable code and nothing of
/// the inside ([ErrorAnswers]), scalars that are read strictly ([SpecifiedScalars],
/// [StrictNumbers]), no directives but those in use ([UsedDirectives]), whole batches
/// ([WholeBatchRegistry]), and the interface of all that has an id ([Node]). Plain fields
/// ([PlainFields]) and objects of a batch ([DirectBatches]) are spared what is prepared for calls.
/// Start reading at [ErrorAnswers].
@NullMarked
package org.khronika.people.graph;

import org.jspecify.annotations.NullMarked;
