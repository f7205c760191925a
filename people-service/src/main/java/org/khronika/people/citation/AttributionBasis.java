package org.khronika.people.citation;

import org.eclipse.microprofile.graphql.Description;

@Description("On what ground a passage is attributed to somebody.")
public enum AttributionBasis {
  @Description("The passage names who says so.")
  EXPLICIT,
  @Description(
      "The passage uses a pronoun or a description (\"the group\"), which stands for somebody named elsewhere.")
  COREFERENCE,
  @Description("The passage has no words of saying; it stands next to one that has.")
  ADJACENCY
}
