package org.hearsay.pipeline;

import org.hearsay.model.Article;
import org.hearsay.model.Outcome;

/** Reads one article as a {@link Reader} does, and tells what was thought of on the way. */
@FunctionalInterface
public interface Explainer {
  Outcome<Explained> explain(Article article);
}
