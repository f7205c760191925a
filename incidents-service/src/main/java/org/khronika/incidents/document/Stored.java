package org.khronika.incidents.document;

import java.util.UUID;

/// A record as far as recording a document over it is concerned.
public interface Stored {

  UUID storedId();

  /// The [DocumentDigest] of the document that it was recorded from.
  String storedDigest();

  int storedVersion();
}
