package org.khronika.people.name;

import org.eclipse.microprofile.graphql.Description;

@Description("What a name is to its party.")
public enum NameForm {
  @Description("The name in the language and script of its own.")
  PRIMARY,
  @Description("Another name or spelling in use.")
  ALIAS,
  @Description("The name put into another script.")
  TRANSLITERATION,
  @Description("A name it no longer bears.")
  FORMER
}
