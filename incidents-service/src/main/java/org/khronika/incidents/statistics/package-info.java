/// How many acts, incidents and victims there are, of which kinds. Start reading at
/// [StatisticsApi].
@NullMarked
package org.khronika.incidents.statistics;

import org.jspecify.annotations.NullMarked;
