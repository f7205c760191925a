package org.khronika.people.party;

import org.eclipse.microprofile.graphql.Description;

@Description("How far it is known who a party is.")
public enum IdentityStatus {
  @Description("Known by a name.")
  NAMED,
  @Description(
      "Not named, but described (\"an independent trade union\"): countable, and never merged with another.")
  DESCRIBED,
  @Description("Several whom nobody named (\"five others\"): it has a size.")
  UNNAMED_GROUP
}
