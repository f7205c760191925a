package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.khronika.people.page.OrderColumn.Presence;
import org.khronika.people.page.OrderColumn.Type;

@Description("What the affiliations of an organisation are ordered by.")
public enum AffiliationOrderField {
  @Description("The key of the person.")
  PERSON_KEY("person.key", Type.TEXT, Presence.ALWAYS),
  @Description("The display name of the person, as a reader looks for it, whatever its script.")
  PERSON_NAME("person.sort_name", Type.TEXT, Presence.ALWAYS),
  @Description("The role, in alphabetical order.")
  ROLE("affiliation.role", Type.TEXT, Presence.ALWAYS),
  @Description("The first day of the period; unknown where no source says, or where it is open.")
  PERIOD_START("affiliation.period_earliest", Type.DATE, Presence.MAYBE);

  final String sql;
  final Type type;
  final Presence presence;

  AffiliationOrderField(String sql, Type type, Presence presence) {
    this.sql = sql;
    this.type = type;
    this.presence = presence;
  }
}
