package org.hearsay.load;

import org.hearsay.model.Rejected;
import org.hearsay.store.ArticleEntry;

/** What became of one input. */
sealed interface Result {

  record Refused(Rejected reason) implements Result {}

  /** The store held the article as it is when it was asked. */
  record Unchanged(String id, Edition edition) implements Result {}

  /**
   * The article was read.
   *
   * @param passedOver the number of its sentences that were passed over
   */
  record Read(ArticleEntry entry, Edition edition, int statements, int passedOver)
      implements Result {}
}
