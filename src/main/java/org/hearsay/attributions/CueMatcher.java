package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Arguments;
import org.hearsay.grammar.FixedWords;
import org.hearsay.grammar.NounArguments;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Finds cues of the lexicon in the text, and in which of their frames they stand. */
final class CueMatcher {

  private final Tree tree;
  private final CueLexicon lexicon;
  private final Arguments arguments;
  private final NounArguments nounArguments;

  CueMatcher(Tree tree, CueLexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.arguments = new Arguments(tree, this::isReporting, lexicon::isSaying);
    this.nounArguments = new NounArguments(tree, arguments);
  }

  private boolean isQuotedAsSaying(Token verb) {
    for (Token preposition : tree.analysis().children(verb)) {
      if (preposition.is("prep") && preposition.lemma().equals("as")) {
        return tree.childrenOf(preposition, "pcomp").stream().anyMatch(this::isReporting);
      }
    }
    return false;
  }

  /** Whether a verb by itself can report speech. */
  boolean isReporting(Token verb) {
    return lexicon.isReporting(verb);
  }

  private static final Set<Act> POINTED =
      EnumSet.of(
          Act.ACCUSE,
          Act.CRITICISE,
          Act.DENY,
          Act.REJECT,
          Act.THREATEN,
          Act.WARN,
          Act.DEMAND,
          Act.APPEAL,
          Act.APOLOGISE);

  /**
   * Whether a verb does what one may decline to do to somebody: "declined to criticise", "refused
   * to call X a liar".
   */
  boolean isPointed(Token verb) {
    return verb.isVerb()
        && lexicon.verbs(verb.lemma()).stream()
            .filter(cue -> FixedWords.follow(tree, verb, words(cue)))
            .anyMatch(
                cue ->
                    POINTED.contains(cue.act())
                        || isJudging(cue) && !arguments.fill(verb, "as").isEmpty());
  }

  private static boolean isJudging(Cue cue) {
    return cue.act() == Act.STATE
        && cue.frame().gives(Role.TARGET)
        && cue.frame().gives(Role.CONTENT);
  }

  private static List<String> words(Cue cue) {
    List<String> words = new ArrayList<>(List.of(cue.lemma()));
    words.addAll(cue.with());
    return words;
  }

  Arguments arguments() {
    return arguments;
  }

  /**
   * The frame a word stands in, of all it may stand in: the one with most words of its own, then
   * most required slots filled, then most slots filled, then the first in the file.
   */
  Optional<Match> match(Token token) {
    if (isQuotedAsSaying(token)) {
      return Optional.empty(); // "Was quoted as saying": the saying is the cue.
    }
    List<Match> matches = new ArrayList<>();
    // A word has many frames that ask for the same slots.
    Map<String, List<Token>> known = new HashMap<>();
    if (token.isVerb() && !token.is("aux", "auxpass", "nmod", "compound")) {
      for (Cue cue : lexicon.verbsOrAny(token.lemma())) {
        words(token, cue)
            .flatMap(
                words ->
                    fill(
                        cue,
                        token,
                        words,
                        slot -> known.computeIfAbsent(slot, k -> arguments.fill(token, k))))
            .ifPresent(matches::add);
      }
    } else if (token.isNoun() && !token.is("compound", "nmod")) {
      for (Cue cue : lexicon.nouns(token.lemma())) {
        words(token, cue)
            .flatMap(
                words ->
                    fill(
                            cue,
                            token,
                            words,
                            slot -> nounArguments.fill(token, slot, cue.support(), cue.receive()))
                        .map(m -> aimed(m, token)))
            .ifPresent(matches::add);
      }
    } else if (token.tag().startsWith("JJ")
        && token.is("acomp", "oprd", "attr", "conj", "appos", "advcl", "root")) {
      for (Cue cue : lexicon.adjectives(token.lemma())) {
        words(token, cue)
            .flatMap(
                words ->
                    fill(
                        cue,
                        token,
                        words,
                        slot ->
                            known.computeIfAbsent(
                                slot, k -> nounArguments.fillAdjective(token, k))))
            .ifPresent(matches::add);
      }
    }
    // A frame that leaves nothing said must not take the word from one that does.
    List<Match> telling = matches.stream().filter(CueMatcher::tellsSomething).toList();
    return (telling.isEmpty() ? matches : telling)
        .stream()
            .max(
                Comparator.comparingInt((Match m) -> m.cue().with().size())
                    .thenComparingInt(CueMatcher::filled)
                    .thenComparingInt(m -> m.rules().size())
                    .thenComparingInt(m -> -matches.indexOf(m)));
  }

  /** The cue's words in the text, if all that must depend on its head do. */
  private Optional<List<Token>> words(Token head, Cue cue) {
    if (cue.with().isEmpty()) {
      return Optional.of(List.of(head));
    }
    List<Token> words = new ArrayList<>();
    words.add(head);
    for (String lemma : cue.with()) {
      Optional<Token> part =
          dependent(words, lemma)
              .or(() -> tree.next(words.getLast()).filter(next -> next.lemma().equals(lemma)))
              .or(() -> below(head, lemma));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      words.add(part.get());
    }
    words.sort(Comparator.comparingInt(Token::index));
    return Optional.of(words);
  }

  /** A word that hangs on one of a cue's words and follows its first. */
  private Optional<Token> dependent(List<Token> words, String lemma) {
    for (Token word : words) {
      for (Token child : tree.analysis().children(word)) {
        if (child.lemma().equals(lemma)
            && (child.index() > words.getFirst().index() || child.is("nsubjpass"))) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** A word that hangs on the object instead of the verb: "held Halden responsible". */
  private Optional<Token> below(Token head, String lemma) {
    if (!head.isVerb()) {
      return Optional.empty();
    }
    for (int offset = 2; offset <= 6; offset++) {
      Optional<Token> word = tree.at(head, offset);
      if (word.isPresent()
          && word.get().lemma().equals(lemma)
          && word.get().tag().startsWith("JJ")
          && tree.isBelow(word.get(), head)) {
        return word;
      }
    }
    return Optional.empty();
  }

  @FunctionalInterface
  private interface Filler {
    List<Token> fill(String slot);
  }

  private Optional<Match> fill(Cue cue, Token head, List<Token> words, Filler filler) {
    Map<Role, List<Token>> fillers = new EnumMap<>(Role.class);
    Map<Role, String> rules = new EnumMap<>(Role.class);
    for (Frame.Slot slot : cue.frame().slots().values()) {
      boolean given = slot.name().equals("obj") && cue.frame().slots().containsKey("obj2");
      List<Token> found = new ArrayList<>(filler.fill(given ? "iobj" : slot.name()));
      if (slot.role() != Role.THING) {
        found.removeIf(
            words::contains); // "Deny an allegation": the allegation's owner is wanted, else it is
        // just a word of the cue.
      }
      for (Token word : words) {
        if (found.isEmpty() && word.index() != head.index()) {
          found.addAll(onFixedWord(word, slot.name()));
        }
      }
      if (found.isEmpty()) {
        if (slot.required() && !isQuotedClause(cue, slot, head)
            || slot.required() && fillers.containsKey(slot.role())) {
          return Optional.empty();
        }
        continue;
      }
      fillers.computeIfAbsent(slot.role(), r -> new ArrayList<>()).addAll(found);
      rules.putIfAbsent(slot.role(), slot.name());
    }
    return Optional.of(new Match(cue, head, words, fillers, rules));
  }

  /** Adds the target of a noun that its verb gives: "faced accusations". */
  private Match aimed(Match match, Token noun) {
    List<Token> receiver = nounArguments.receiver(noun, match.cue().receive());
    if (receiver.isEmpty() || match.fillers().containsKey(Role.TARGET)) {
      return match;
    }
    Map<Role, List<Token>> fillers = copy(match.fillers());
    fillers.put(Role.TARGET, receiver);
    Map<Role, String> rules = copy(match.rules());
    rules.put(Role.TARGET, "subject of receiving verb");
    return new Match(match.cue(), match.head(), match.words(), fillers, rules);
  }

  /** "Pour scorn on the plan", "come to Sony's defence": what hangs on a fixed word of the cue. */
  private List<Token> onFixedWord(Token word, String slot) {
    if (slot.equals("poss")) {
      return tree.childrenOf(word, "poss");
    }
    return tree.objectOf(word, slot).map(tree::conjuncts).orElse(List.of());
  }

  /**
   * A clause may also be a quotation, which the tree does not always tie to its cue, or a clause
   * that the cue is an aside in: then another stage decides.
   */
  private boolean isQuotedClause(Cue cue, Frame.Slot slot, Token head) {
    return slot.name().equals("clause")
        && cue.manner() == Manner.SAY
        && cue.act() == Act.STATE
        && (head.is("parataxis", "dep", "advcl") || isBesideQuotation(head));
  }

  private boolean isBesideQuotation(Token head) {
    Sentence sentence = tree.analysis().sentenceOf(head);
    return tree.analysis().tokens(sentence).stream()
        .anyMatch(t -> t.tag().equals("``") || t.tag().equals("''") || t.form().equals(":"));
  }

  private static final Set<Role> TOLD =
      EnumSet.of(Role.CONTENT, Role.TARGET, Role.THING, Role.TOPIC);

  private static boolean tellsSomething(Match match) {
    return match.fillers().keySet().stream().anyMatch(TOLD::contains)
        || match.cue().frame().slots().containsKey("clause");
  }

  /**
   * The number of slots that had to be filled; a clause found where it may stand counts as much.
   */
  private static int filled(Match match) {
    Frame.Slot clause = match.cue().frame().slots().get("clause");
    boolean optional =
        clause != null && !clause.required() && match.rules().containsValue("clause");
    return match.cue().frame().required() + (optional ? 1 : 0);
  }

  private static <V> Map<Role, V> copy(Map<Role, V> map) {
    Map<Role, V> copy = new EnumMap<>(Role.class);
    copy.putAll(map);
    return copy;
  }
}
