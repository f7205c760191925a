package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.khronika.people.page.OrderColumn.Presence;
import org.khronika.people.page.OrderColumn.Type;

@Description("What parties are ordered by.")
public enum PartyOrderField {
  @Description("The key.")
  KEY("facet.key", Type.TEXT, Presence.ALWAYS),
  @Description("The display name, as a reader looks for it, whatever its script.")
  DISPLAY_NAME("facet.sort_name", Type.TEXT, Presence.ALWAYS),
  @Description(
      "In how many acts the party has a part; where the filter asks for some acts (acts: {some: …}), how many of those.")
  ACT_COUNT("parts.acts", Type.NUMBER, Presence.ALWAYS),
  @Description(
      "The last day of the latest act that the party has a part in; where the filter asks for some acts, of those. It is"
          + " unknown where there is none, or none with a date.")
  LATEST_ACT("parts.latest", Type.DATE, Presence.MAYBE);

  final String sql;
  final Type type;
  final Presence presence;

  PartyOrderField(String sql, Type type, Presence presence) {
    this.sql = sql;
    this.type = type;
    this.presence = presence;
  }

  /// Whether the parts in acts have to be looked at.
  boolean isOfActs() {
    return this == ACT_COUNT || this == LATEST_ACT;
  }
}
