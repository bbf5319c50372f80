package org.hearsay.article;

import java.util.List;

/**
 * An article taken apart, before its text is put together.
 *
 * @param passages in order; they do not overlap
 */
record Draft(Bibliography says, List<Passage> passages) {

  Draft {
    passages = List.copyOf(passages);
  }
}
