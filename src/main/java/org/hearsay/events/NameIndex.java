package org.hearsay.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Analysis;
import org.hearsay.language.Name;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;

/** The names of one article by the words and sentences they stand in. Used by one thread. */
final class NameIndex {

  private final Analysis analysis;
  private final Map<Integer, Name> byToken = new HashMap<>();
  private final Map<Integer, List<Name>> bySentence = new HashMap<>();

  NameIndex(Analysis analysis) {
    this.analysis = analysis;
    for (Name name : analysis.names()) {
      for (int i = name.firstToken(); i < name.endToken(); i++) {
        byToken.put(i, name);
      }
      Sentence sentence = analysis.sentenceOf(analysis.token(name.firstToken()));
      bySentence.computeIfAbsent(sentence.index(), s -> new ArrayList<>()).add(name);
    }
  }

  /** The name that a word is part of. */
  Optional<Name> at(Token token) {
    return Optional.ofNullable(byToken.get(token.index()));
  }

  /** The names in the sentence of a word, in order. */
  List<Name> near(Token token) {
    return bySentence.getOrDefault(analysis.sentenceOf(token).index(), List.of());
  }
}
