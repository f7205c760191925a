/// The composer: makes one supergraph SDL out of the SDL of several subgraphs, at build time.
///
/// [Compose] is the place to start; its steps are the package:
///
/// 1. *read* ([ReadSubgraph]): SDL → [SubgraphSchema], federation directives resolved by the
///    schema's own `@link`s;
/// 2. *normalize* ([UpgradeFederation1], [ResolveFieldTraits]): one form for both federation
///    versions;
/// 3. *check each subgraph* ([CheckSubgraph]);
/// 4. *merge* ([MergeTypes] and one `Merge…` per rule): → [Supergraph], in the same records, with
///    `@join__…` directives;
/// 5. *check the supergraph* ([CheckSupergraph]);
/// 6. *print* ([PrintSupergraph]);
/// 7. *check that all can be reached* ([CheckSatisfiability]).
///
/// Every step takes immutable records and returns immutable records; what is wrong is added to
/// [Findings], so that one run names every problem.
///
/// The vocabulary is that of Apollo Federation's specification (link v1.0, join v0.5, tag v0.3,
/// inaccessible v0.2).
@NullMarked
package org.khronika.gateway.composition;

import org.jspecify.annotations.NullMarked;
