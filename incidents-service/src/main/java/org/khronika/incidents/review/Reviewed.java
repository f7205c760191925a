package org.khronika.incidents.review;

import org.khronika.incidents.document.Stored;

/// A record as far as its review is concerned.
public interface Reviewed extends Stored {

  ReviewState storedReviewState();
}
