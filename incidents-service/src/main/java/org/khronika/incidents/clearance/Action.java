package org.khronika.incidents.clearance;

/// What not everybody who sees a record may do with it.
public enum Action {
  /// Record documents, and hand them to reviewers.
  RECORD("record documents"),
  /// Publish what was handed over, return it, and retract it.
  PUBLISH("publish, return or retract"),
  /// Read who did what.
  AUDIT("read the trail");

  private final String words;

  Action(String words) {
    this.words = words;
  }

  /// In words for a client, behind "may not".
  public String words() {
    return words;
  }
}
