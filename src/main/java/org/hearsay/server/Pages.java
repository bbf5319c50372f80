package org.hearsay.server;

import org.hearsay.query.Question;
import org.hearsay.query.Questions;

/** The queries that pages need beside the named questions. */
final class Pages {

  private Pages() {}

  static Question question(String name) {
    return Questions.bundled("/org/hearsay/server/" + name + ".rq", name);
  }
}
