package org.hearsay.actors;

/** All that is known of actors and of the words for them before an article is read. */
record Lexicon(
    Authority authority, Roles roles, KindWords kindWords, Titles titles, GivenNames givenNames) {

  static Lexicon bundled(Authority authority) {
    return new Lexicon(
        authority, Roles.bundled(), KindWords.bundled(), Titles.bundled(), GivenNames.bundled());
  }
}
