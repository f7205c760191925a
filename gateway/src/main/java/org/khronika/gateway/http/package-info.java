/// The edge: GraphQL over HTTP towards clients, HTTP towards subgraphs, and the configuration.
/// Start reading at [GraphQLEndpoint].
@NullMarked
package org.khronika.gateway.http;

import org.jspecify.annotations.NullMarked;
