/// How many acts, incidents and victims there are, of which kinds. Start reading at
/// [StatisticsApi]; what is not told of small groups is decided by [SuppressSmallGroups].
@NullMarked
package org.khronika.incidents.statistics;

import org.jspecify.annotations.NullMarked;
