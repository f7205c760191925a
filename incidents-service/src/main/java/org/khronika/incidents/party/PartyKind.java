package org.khronika.incidents.party;

import org.eclipse.microprofile.graphql.Description;

@Description("What a party is.")
public enum PartyKind {
  @Description("A person, or a group of persons.")
  PERSON,
  @Description("An organisation, or a group of organisations.")
  ORGANIZATION
}
