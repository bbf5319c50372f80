package org.hearsay.actors;

import org.hearsay.language.Analysis;

/** Finds the actors of an article. Thread-safe, deterministic. */
@FunctionalInterface
public interface ActorFinder {
  Cast find(Analysis analysis);
}
