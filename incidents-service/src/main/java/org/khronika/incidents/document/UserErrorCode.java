package org.khronika.incidents.document;

import org.eclipse.microprofile.graphql.Description;

@Description("The kind of a problem that a document has.")
public enum UserErrorCode {
  @Description("The value is not of the form that is asked for.")
  INVALID_VALUE,
  @Description("Two parts of the document exclude each other.")
  CONTRADICTION,
  @Description("The value points to nothing that is recorded.")
  NOT_FOUND,
  @Description("The document says the same thing twice.")
  DUPLICATE,
  @Description(
      "The stored record is not the one that the document builds on: version missing or old, or another id.")
  CONFLICT,
  @Description("The state of the record does not allow this step of the review.")
  INVALID_TRANSITION,
  @Description("None of the caller's roles allows this.")
  FORBIDDEN,
  @Description("Somebody else has to take a step before: nobody does this alone.")
  SECOND_PERSON_NEEDED
}
