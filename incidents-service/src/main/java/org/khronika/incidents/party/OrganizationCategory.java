package org.khronika.incidents.party;

import org.eclipse.microprofile.graphql.Description;

@Description("The kind of an organisation.")
public enum OrganizationCategory {
  @Description("Works for human rights.")
  HUMAN_RIGHTS_GROUP,
  @Description("Publishes news.")
  MEDIA_OUTLET,
  @Description("Opposes the government.")
  POLITICAL_OPPOSITION,
  @Description("Represents workers.")
  TRADE_UNION,
  @Description("Represents a profession.")
  PROFESSIONAL_ASSOCIATION,
  @Description("Helps people in need.")
  CHARITY,
  @Description("Does research.")
  RESEARCH_INSTITUTE,
  @Description("Works for equality.")
  EQUALITY_GROUP,
  @Description("Belongs to a state.")
  STATE_BODY,
  @Description("Polices, guards or spies for a state.")
  SECURITY_AGENCY,
  @Description("None of the others.")
  OTHER
}
