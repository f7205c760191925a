/// Khronika's federation gateway: an engine that knows nothing of people and incidents. It reads a
/// composed supergraph, and answers operations over it by asking the subgraphs.
///
/// The data's way, one package a stage, each an immutable record in and an immutable record out:
/// `supergraph` (what exists and where) → `operation` (what was asked) → `planner` (how to get it)
/// → `plan` (the plan itself) → `execution` (the subgraphs' answers) → `projection` (the client's
/// answer). `http` is the edge and the only package that knows of Quarkus and Vert.x; `json` reads
/// bytes to offsets; `access` compares what is demanded with what a caller has; `composition` makes
/// a supergraph out of subgraphs' schemas at build time; `explain` prints every stage. Start
/// reading at [Gateway].
@NullMarked
package org.khronika.gateway;

import org.jspecify.annotations.NullMarked;
