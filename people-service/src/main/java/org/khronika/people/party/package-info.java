/// What persons and organisations have in common: the interface of the graph ([Party]), its row
/// ([RecordedParty]), the fields that both share ([PartyFacts]) and how a document becomes a record
/// ([RecordParty]). Start reading at [RecordParty].
@NullMarked
package org.khronika.people.party;

import org.jspecify.annotations.NullMarked;
