package org.khronika.incidents.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What a count claim counts.
@Enum("CountMeasure")
@Description("What a count claim counts.")
public enum CountMeasure {
  @Description("Organisations that the incident was aimed at.")
  TARGET_ORGANISATIONS,
  @Description("Human rights organisations that the incident was aimed at.")
  TARGET_HUMAN_RIGHTS_ORGANISATIONS,
  @Description("Activists that the incident was aimed at.")
  TARGET_ACTIVISTS,
  @Description("Persons deprived of their liberty.")
  DETAINED
}
