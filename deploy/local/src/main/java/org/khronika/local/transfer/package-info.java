/// Documents on their way into the record and out of it, as any client would bring and fetch them:
/// by the gateway's mutations and queries.
///
/// A folder of documents has files that are named after the mutation which takes them, with a
/// number in front that orders them: `2-recordPerson.jsonl` with one document a line, or a folder
/// `2-recordPerson` with one document a file. [Import] records them, [Export] writes them. Start
/// reading at [Import].
@NullMarked
package org.khronika.local.transfer;

import org.jspecify.annotations.NullMarked;
