/// The people graph: parties (persons and organisations), their names, affiliations, distinctions,
/// statuses and open questions of identity, served as a subgraph and kept in a database of its own.
///
/// Below are values (`date`, `count`, `citation`) and what documents have in common (`document`);
/// above them one package per kind of fact; then `party`, which records them; on top `person` and
/// `organization`, the API. Start reading at [org.khronika.people.person.PersonApi], then
/// [org.khronika.people.party.RecordParty].
@NullMarked
package org.khronika.people;

import org.jspecify.annotations.NullMarked;
