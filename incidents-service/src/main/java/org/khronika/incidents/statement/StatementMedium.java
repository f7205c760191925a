package org.khronika.incidents.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// How a statement was made.
@Enum("StatementMedium")
@Description("How a statement was made.")
public enum StatementMedium {
  @Description("Spoken to somebody who was there.")
  IN_PERSON,
  @Description("Posted on a social network; `platform` says on which.")
  SOCIAL_MEDIA,
  @Description("Made to or through the press.")
  PRESS
}
