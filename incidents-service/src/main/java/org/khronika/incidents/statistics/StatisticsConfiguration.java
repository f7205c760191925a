package org.khronika.incidents.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What statistics tell to those who do not work on the record.
@ConfigMapping(prefix = "khronika.statistics")
interface StatisticsConfiguration {

  /// How many victims a group must have to be told; 1 tells all.
  @WithDefault("5")
  int smallestGroup();
}
