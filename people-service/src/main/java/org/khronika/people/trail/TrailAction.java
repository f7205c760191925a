package org.khronika.people.trail;

import org.eclipse.microprofile.graphql.Description;

@Description("What a caller did, or tried to do.")
public enum TrailAction {
  @Description("Was shown records.")
  READ,
  @Description("Recorded a document.")
  RECORD,
  @Description("Took a step of a review.")
  REVIEW,
  @Description("Was refused.")
  REFUSE
}
