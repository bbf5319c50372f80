package org.hearsay.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Analysis;
import org.hearsay.language.Name;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** When and where an event is said to have been. Used by one thread. */
final class Circumstances {

  private static final Set<String> PLACE_NAMES = Set.of("GPE", "LOC", "FAC");
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "at", "near", "outside", "off", "over", "around", "inside");

  private final Tree tree;
  private final Analysis analysis;
  private final NameIndex names;

  Circumstances(Tree tree, NameIndex names) {
    this.tree = tree;
    this.analysis = tree.analysis();
    this.names = names;
  }

  /**
   * The day said of an event.
   *
   * @param carriers the event's word and the verbs whose adverbials are its as well
   */
  Optional<LocalDate> day(List<Token> carriers) {
    for (Token carrier : carriers) {
      for (Name name : names.near(carrier)) {
        if (isTime(name) && isSaidOf(name, carrier)) {
          Optional<LocalDate> day =
              Days.read(text(name), analysis.article().published(), isAhead(carrier));
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The place said of an event, as the text names it. */
  Optional<String> place(List<Token> carriers) {
    for (Token carrier : carriers) {
      for (Token preposition : tree.childrenOf(carrier, "prep")) {
        Optional<Token> object = tree.child(preposition, "pobj");
        if (object.isPresent() && PLACE_PREPOSITIONS.contains(preposition.lemma())) {
          Optional<String> place = placeAt(object.get());
          if (place.isPresent()) {
            return place;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The name of a place that a word stands in. */
  Optional<String> placeAt(Token word) {
    return names.at(word).filter(name -> PLACE_NAMES.contains(name.type())).map(this::text);
  }

  boolean isTime(Token word) {
    return names.at(word).filter(Circumstances::isTime).isPresent();
  }

  private static boolean isTime(Name name) {
    return name.type().equals("DATE") || name.type().equals("TIME");
  }

  private String text(Name name) {
    return analysis.article().text().line(name.span());
  }

  private boolean isSaidOf(Name name, Token carrier) {
    Token word = headOf(name);
    Optional<Token> above = tree.head(word);
    if (above.isPresent() && above.get().is("prep") && word.is("pobj")) {
      above = tree.head(above.get());
    }
    return above.isPresent() && above.get().index() == carrier.index();
  }

  private Token headOf(Name name) {
    for (int i = name.firstToken(); i < name.endToken(); i++) {
      Token token = analysis.token(i);
      if (token.head() < name.firstToken() || token.head() >= name.endToken()) {
        return token;
      }
    }
    return analysis.token(name.endToken() - 1);
  }

  /** "will be held on Friday", "plans to visit on Friday" */
  private boolean isAhead(Token carrier) {
    Token verb = carrier;
    while (!verb.isVerb() && verb.head() >= 0) {
      verb = analysis.token(verb.head());
    }
    return tree.childrenOf(verb, "aux").stream()
        .anyMatch(aux -> Set.of("will", "'ll", "to", "shall", "would").contains(aux.lemma()));
  }
}
