package org.khronika.people;

/// Documents of invented parties, as literals of the query language.
public final class Documents {
  public static final String CITATION =
      "{source: \"gazette-2031-05-02\", startChar: 10, endChar: 20}";

  private Documents() {}

  public static String organization(String key) {
    return organization(key, "");
  }

  public static String organization(String key, String more) {
    return """
    mutation { recordOrganization(input: {key: "%s", displayName: "Organisation %s",
      category: HUMAN_RIGHTS_GROUP, citations: [%s] %s})
      { outcome organization { id key version } userErrors { code path message } } }
    """
        .formatted(key, key, CITATION, more);
  }

  public static String person(String key) {
    return person(key, "");
  }

  public static String person(String key, String more) {
    return """
    mutation { recordPerson(input: {key: "%s", displayName: "Person %s", citations: [%s] %s})
      { outcome person { id key version } userErrors { code path message } } }
    """
        .formatted(key, key, CITATION, more);
  }
}
