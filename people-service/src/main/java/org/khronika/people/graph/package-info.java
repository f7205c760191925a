/// What the GraphQL endpoint does for every feature alike: errors with a stable code and nothing of
/// the inside ([ErrorAnswers]). Start reading there.
@NullMarked
package org.khronika.people.graph;

import org.jspecify.annotations.NullMarked;
