/// The processes that Khronika consists of: starting one ([Child]), hearing what it says ([Log]),
/// knowing when it answers ([Readiness]), and remembering which ones are ours even when the
/// launcher itself was killed ([ProcessBook]).
///
/// Start reading at [Child].
@NullMarked
package org.khronika.local.process;

import org.jspecify.annotations.NullMarked;
