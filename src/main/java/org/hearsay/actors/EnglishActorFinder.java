package org.hearsay.actors;

import org.hearsay.language.Analysis;

/** The default {@link ActorFinder}: authority file, name finder and grammar. */
public final class EnglishActorFinder implements ActorFinder {

  private final Authority authority;
  private final Roles roles = Roles.bundled();
  private final KindWords kindWords = KindWords.bundled();

  public EnglishActorFinder(Authority authority) {
    this.authority = authority;
  }

  @Override
  public Cast find(Analysis analysis) {
    return new CastBuilder(analysis, authority, roles, kindWords).build();
  }
}
