package org.khronika.people;

/// Facets of acts, as the incidents database would send them.
public final class Acts {
  private Acts() {}

  /// An act against a party of this key, on one day or on none.
  public static String against(String party, String act, String type, String day) {
    return """
    insert into act_facet values (uuidv7(), (select id from party where key = '%s'), 'VICTIM', md5('%s')::uuid, md5('raids')::uuid,
      'raids', '%s', %s, %s, '{minsk,belarus}', 'BY', 'VICTIMS_HOME', 'PUBLISHED', 'PUBLIC', 0);
    """
        .formatted(party, act, type, date(day), date(day));
  }

  private static String date(String day) {
    return day == null ? "null" : "'" + day + "'";
  }
}
