package org.khronika.people.clearance;

/// What a caller is to the record. Who has none is the public.
public enum Role {
  PARTNER(1),
  MONITOR(2),
  REVIEWER(2),
  CUSTODIAN(3),
  AUDITOR(0);

  private final int clearance;

  Role(int clearance) {
    this.clearance = clearance;
  }

  /// As the database compares it with that of rows.
  int clearance() {
    return clearance;
  }

  boolean allows(Action action) {
    return switch (action) {
      case RECORD -> this == MONITOR || this == CUSTODIAN;
      case PUBLISH -> this == REVIEWER || this == CUSTODIAN;
      case AUDIT -> this == AUDITOR;
    };
  }
}
