package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.grammar.FixedWords;
import org.hearsay.grammar.Slots;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/**
 * Finds cues that are prepositions, phrases and adverbs: "according to X", "in X's view", "in a
 * poll", "reportedly". The clause around them is what was said.
 */
final class PhraseCues {

  /** Words that tell a source only in front of a clause: "To Paris, the deal is dead". */
  private static final Set<String> ONLY_BEFORE_COMMA = Set.of("for", "to");

  /** The most words that may stand between two of a phrase: "in a new online Gallup poll". */
  private static final int GAP = 5;

  private final Tree tree;
  private final CueLexicon lexicon;

  PhraseCues(Tree tree, CueLexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  Optional<Match> match(Token token) {
    if (token.is("advmod") && lexicon.reports(token.lemma())) {
      return adverb(token);
    }
    if (!mayOpen(token)) {
      return Optional.empty();
    }
    // Tagged as a participle, "according" has the lemma "accord".
    return Stream.of(token.lemma(), token.form().toLowerCase(Locale.ROOT))
        .distinct()
        .flatMap(word -> lexicon.phrases(word).stream())
        .flatMap(cue -> match(cue, token).stream())
        .max(
            Comparator.comparingInt((Match m) -> m.cue().with().size())
                .thenComparingInt(m -> m.fillers().size()));
  }

  private Optional<Match> match(Cue cue, Token first) {
    List<Token> words = words(cue, first);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Token last = words.getLast();
    boolean prepositional = cue.frame().slots().containsKey("obj");
    Optional<Token> speaker = prepositional ? object(last) : possessor(cue, last);
    Optional<Token> clause = clause(first).filter(verb -> prepositional || !isSaid(verb, first));
    if (speaker.isEmpty()
        || clause.isEmpty()
        || ONLY_BEFORE_COMMA.contains(cue.text()) && !isBeforeComma(first, speaker.get())) {
      return Optional.empty();
    }
    // "In his view": the view is the cue; "in a poll": the poll is the source.
    boolean possessed = !prepositional && speaker.get().index() != last.index();
    List<Token> own = possessed ? List.of(last) : prepositional ? words : List.of(first);
    Map<Role, List<Token>> fillers = new EnumMap<>(Role.class);
    fillers.put(Role.SPEAKER, tree.conjuncts(speaker.get()));
    fillers.put(Role.CONTENT, List.of(clause.get()));
    return Optional.of(
        new Match(
            cue, own.getFirst(), own, fillers, Map.of(Role.SPEAKER, cue.text().replace('+', ' '))));
  }

  /** After a comma, "according" may look like one more verb of the clause. */
  private static boolean mayOpen(Token first) {
    return first.is("prep", "advcl", "acl", "pcomp", "advmod", "mark")
        || first.is("conj") && first.tag().equals("VBG");
  }

  /** "She said in a tweet": the tweet is where she said it, and the verb is the cue. */
  private boolean isSaid(Token verb, Token preposition) {
    return preposition.head() == verb.index() && lexicon.isReporting(verb);
  }

  /** The words of a phrase in the text, from its first on; empty where it does not stand. */
  private List<Token> words(Cue cue, Token first) {
    List<Token> words = new ArrayList<>();
    words.add(first);
    for (String lemma : cue.with()) {
      Optional<Token> next = next(words.getLast(), lemma);
      if (next.isEmpty()) {
        return List.of();
      }
      words.add(next.get());
    }
    return words;
  }

  /** The next word of a phrase: the object of a preposition, or a word that follows closely. */
  private Optional<Token> next(Token word, String lemma) {
    for (int gap = 1; gap <= GAP; gap++) {
      Optional<Token> at = tree.at(word, gap);
      if (at.filter(t -> FixedWords.isWord(t, lemma)).isPresent()) {
        return at;
      }
      if (!at.map(PhraseCues::mayStandBetween).orElse(false)) {
        break;
      }
    }
    return tree.child(word, "pobj").filter(object -> FixedWords.isWord(object, lemma));
  }

  private static boolean mayStandBetween(Token token) {
    return token.is("det", "poss", "case", "compound", "nmod");
  }

  private Optional<Token> object(Token last) {
    return tree.child(last, last.isVerb() ? "dobj" : "pobj");
  }

  /** Whose view it is; where nobody has it, a poll or survey speaks for itself. */
  private Optional<Token> possessor(Cue cue, Token noun) {
    if (!cue.frame().gives(Role.SPEAKER) || cue.frame().slots().containsKey("subj")) {
      return Optional.empty();
    }
    boolean required = cue.frame().slots().values().stream().anyMatch(Frame.Slot::required);
    return required ? tree.child(noun, "poss") : Optional.of(noun);
  }

  private boolean isBeforeComma(Token first, Token speaker) {
    List<Token> phrase = tree.subtree(speaker);
    boolean opens = tree.previous(first).map(t -> t.is("punct") || t.is("mark", "cc")).orElse(true);
    return opens
        && tree.next(phrase.getLast()).map(t -> t.form().equals(",")).orElse(false)
        && (speaker.isProperNoun() || speaker.isPronoun() || speaker.tag().equals("NNS"));
  }

  /** The clause it modifies: the nearest finite verb above it. */
  private Optional<Token> clause(Token first) {
    Optional<Token> at = tree.head(first);
    while (at.isPresent() && !(at.get().isVerb() && isFinite(at.get())) && at.get().head() >= 0) {
      at = tree.head(at.get());
    }
    return at;
  }

  private boolean isFinite(Token verb) {
    return tree.hasChild(verb, "nsubj", "nsubjpass", "expl", "csubj") && !verb.is("relcl", "acl");
  }

  /** "The minister reportedly resigned": the clause without the adverb is the report. */
  private Optional<Match> adverb(Token adverb) {
    Map<Role, List<Token>> fillers = new EnumMap<>(Role.class);
    return clause(adverb)
        .map(
            clause -> {
              fillers.put(Role.CONTENT, List.of(clause));
              Cue cue =
                  new Cue(
                      adverb.lemma().toLowerCase(Locale.ROOT),
                      List.of(),
                      Act.STATE,
                      Manner.HEDGE,
                      Frame.parse("clause=content", Slots.ADVERB),
                      List.of(),
                      List.of());
              return new Match(cue, adverb, List.of(adverb), fillers, Map.of());
            });
  }
}
