/// The plan itself: which requests are sent to which subgraph, after which, and where their answers
/// belong. Start reading at [QueryPlan].
@NullMarked
package org.khronika.gateway.plan;

import org.jspecify.annotations.NullMarked;
