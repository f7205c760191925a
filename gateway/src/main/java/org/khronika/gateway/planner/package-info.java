/// How to get it: chooses for every field the subgraph that answers it, and turns the hops between
/// subgraphs into as few requests as possible. Start reading at [PlanPermitted].
@NullMarked
package org.khronika.gateway.planner;

import org.jspecify.annotations.NullMarked;
