/// Made-up operations, thousands of them: the gateway over its subgraphs has to answer what one
/// schema that knows everything answers. Start reading at [DifferentialTest].
package org.khronika.gateway.differential;
