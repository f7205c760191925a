package org.khronika.incidents.review;

import org.eclipse.microprofile.graphql.Description;

@Description(
    "Who may read a record, by how far its review has come: the public reads what is published.")
public enum ReviewState {
  @Description("Being written; nobody has been asked to look at it.")
  DRAFT,
  @Description("Handed to a reviewer.")
  IN_REVIEW,
  @Description("Reviewed and public.")
  PUBLISHED,
  @Description("Withdrawn after it was public, with a reason.")
  RETRACTED
}
