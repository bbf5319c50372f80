package org.hearsay.actors;

import org.hearsay.language.Analysis;

/** The default {@link ActorFinder}: authority file, name finder and grammar. */
public final class EnglishActorFinder implements ActorFinder {

  private final Lexicon lexicon;

  public EnglishActorFinder(Authority authority) {
    this.lexicon = Lexicon.bundled(authority);
  }

  @Override
  public Cast find(Analysis analysis) {
    return new CastBuilder(analysis, lexicon).build();
  }
}
