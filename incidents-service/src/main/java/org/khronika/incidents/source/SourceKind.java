package org.khronika.incidents.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What kind of text a source is.
@Enum("SourceKind")
@Description("What kind of text a source is.")
public enum SourceKind {
  @Description("A news article.")
  NEWS,
  @Description("A report of an organisation.")
  REPORT,
  @Description("A post on a social network.")
  SOCIAL_MEDIA_POST,
  @Description("An interview.")
  INTERVIEW,
  @Description("A document of a state body: a verdict, a decree, a letter.")
  OFFICIAL_DOCUMENT,
  @Description("What a victim or a witness told.")
  TESTIMONY,
  @Description("Another text.")
  OTHER
}
