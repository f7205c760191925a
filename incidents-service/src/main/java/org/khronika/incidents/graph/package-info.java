/// What the GraphQL endpoint does for every feature alike: errors with a stable code and nothing of
/// the inside ([ErrorAnswers], [RequestRefused]), what SmallRye GraphQL lets pass and this service
/// does not ([SpecifiedScalars], [StrictNumbers], [KnownEntities]), and what it publishes that
/// nobody needs ([UsedDirectives]). Batches are kept whole ([WholeBatchRegistry]) but for fields
/// that are asked for with other arguments ([BatchesByArguments]). Plain fields ([PlainFields]) and
/// objects of a batch ([DirectBatches]) are spared what is prepared for calls. Start reading at
/// [ErrorAnswers].
@NullMarked
package org.khronika.incidents.graph;

import org.jspecify.annotations.NullMarked;
