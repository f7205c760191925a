package org.khronika.people.activity;

import org.eclipse.microprofile.graphql.Description;

@Description("What an organisation does.")
public enum ActivityKind {
  @Description("Follows what is done to people, and keeps count.")
  MONITORING
}
