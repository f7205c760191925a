package org.khronika.incidents.party;

import org.eclipse.microprofile.graphql.Description;

@Description(
    "What a person does for a living or in public. Codes are those of HURIDOCS micro-thesaurus 10.")
public enum Occupation {
  @Description("Studies the economy. HURIDOCS micro-thesaurus 10, code 029004010000.")
  ECONOMIST,
  @Description("Campaigns for a cause.")
  ACTIVIST,
  @Description("Stands up for the rights of others.")
  HUMAN_RIGHTS_DEFENDER,
  @Description("Edits a publication.")
  EDITOR,
  @Description("Works in politics, in office or out of it.")
  POLITICIAN,
  @Description("Heads a state, or is held by it to do so.")
  HEAD_OF_STATE
}
