package org.khronika.incidents.party;

import org.eclipse.microprofile.graphql.Description;

@Description("What a person or an organisation works for.")
public enum Focus {
  @Description("Human rights at large.")
  HUMAN_RIGHTS,
  @Description("An end to the death penalty.")
  DEATH_PENALTY_ABOLITION,
  @Description("The rights of refugees and other migrants.")
  MIGRANT_RIGHTS,
  @Description("Equality at work.")
  WORKPLACE_EQUALITY,
  @Description("Help for people in need.")
  HUMANITARIAN_AID,
  @Description("The study of the economy.")
  ECONOMIC_RESEARCH,
  @Description("A free press.")
  PRESS_FREEDOM,
  @Description("Writing and writers.")
  LITERATURE,
  @Description("The rights of workers.")
  WORKERS_RIGHTS,
  @Description("Free elections and political change.")
  DEMOCRACY
}
