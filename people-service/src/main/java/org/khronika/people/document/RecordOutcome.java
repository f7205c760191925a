package org.khronika.people.document;

import org.eclipse.microprofile.graphql.Description;

@Description("What recording a document came to.")
public enum RecordOutcome {
  @Description("There was no record of this key; now there is.")
  CREATED,
  @Description("The record of this key was another one; now it is this document.")
  REPLACED,
  @Description("The record of this key is this document already; nothing was written.")
  UNCHANGED,
  @Description("Nothing was written; userErrors says why.")
  REFUSED
}
