package org.hearsay.actors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;

/** The names of one article, without what only looks like one. */
final class ArticleNames {

  private final List<NameSpan> all;
  private final NameSpan[] at;
  private final PartyMarks partyMarks;

  ArticleNames(Analysis analysis, Lexicon lexicon) {
    List<NameSpan> found = new NameSpans(lexicon).find(analysis);
    NameTypes types = new NameTypes(found);
    this.partyMarks = new PartyMarks(analysis, found, lexicon.authority());
    this.all =
        found.stream()
            .filter(name -> !partyMarks.covers(name.first()))
            .filter(name -> !isCommonNoun(name, lexicon.roles()))
            .map(types::settled)
            .toList();
    this.at = new NameSpan[analysis.tokens().size()];
    for (NameSpan name : all) {
      Arrays.fill(at, name.first(), name.end(), name);
    }
  }

  /** In text order. */
  List<NameSpan> all() {
    return all;
  }

  /** For each token the name that it is part of, or null. */
  NameSpan[] at() {
    return at;
  }

  PartyMarks partyMarks() {
    return partyMarks;
  }

  /** "Ministers" at the start of a sentence, "NGOs". */
  private static boolean isCommonNoun(NameSpan name, Roles roles) {
    Token head = name.head();
    return name.length() == 1
        && name.sense().isEmpty()
        && name.type().isEmpty()
        && Phrase.isPlural(head)
        && (roles.role(head.form().toLowerCase(Locale.ROOT)).isPresent()
            || roles.role(head.lemma()).isPresent());
  }
}
