/// Small graphs to test with: several subgraphs that each answer their part of one and the same
/// truth, and the whole graph as a single schema over it. Start reading at [World].
package org.khronika.gateway.world;
