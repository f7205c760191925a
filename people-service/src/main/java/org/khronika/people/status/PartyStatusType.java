package org.khronika.people.status;

import org.eclipse.microprofile.graphql.Description;

@Description("The state that a party is in. Codes are those of HURIDOCS micro-thesaurus 23.")
public enum PartyStatusType {
  @Description("Lives in exile. HURIDOCS micro-thesaurus 23, code 041100.")
  EXILED,
  @Description("Is held in prison. A value of our own, without a code.")
  IMPRISONED
}
