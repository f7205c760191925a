package org.khronika.people.citation;

import org.eclipse.microprofile.graphql.Description;

@Description("Whose claim a passage is.")
public enum Voice {
  @Description("The source's own: its author says so.")
  NARRATOR,
  @Description("Somebody else's: the source says that somebody says so.")
  ATTRIBUTED
}
