/// The facets: narrow tables of what one database's lists filter, sort and count by in the other,
/// carried over by PostgreSQL's logical replication. The services make the tables and the
/// publications; this package makes what only whoever runs the databases may make ([Replication]):
/// logins, slots and subscriptions.
///
/// Start reading at [Facet].
@NullMarked
package org.khronika.local.facets;

import org.jspecify.annotations.NullMarked;
