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

  /** This, with what it does not say taken from its address, and from {@code more}. */
  Draft supposing(Bibliography more) {
    Bibliography all = dated(dated(says).or(more));
    return new Draft(all, passages);
  }

  private static Bibliography dated(Bibliography says) {
    return says.or(Bibliography.ofDate(says.url().flatMap(Dates::inAddress)));
  }
}
