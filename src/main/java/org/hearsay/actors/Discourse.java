package org.hearsay.actors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.Analysis;
import org.hearsay.language.Quote;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Who has been spoken of so far, and how prominently: what a pronoun or "the president" looks back
 * on. Salience follows centering: the subject of the sentence before, then other roles, then
 * earlier sentences. Looks back a fixed number of mentions, so that its cost is linear in the
 * article.
 */
final class Discourse {

  private static final int HORIZON = 60;

  /** What is told inside a quotation is mostly not what the narrator goes on about. */
  private static final int QUOTED = 4;

  private record Entry(Figure figure, Token head, boolean quoted, int weight) {}

  private final Analysis analysis;
  private final Tree tree;
  private final List<Entry> entries = new ArrayList<>();
  private final BitSet quoted;
  private final int[] narrated;

  Discourse(Analysis analysis, Tree tree) {
    this.analysis = analysis;
    this.tree = tree;
    this.quoted = quoted(analysis);
    this.narrated = narrated(analysis, quoted);
  }

  private static BitSet quoted(Analysis analysis) {
    BitSet quoted = new BitSet();
    for (Quote quote : analysis.quotes()) {
      for (Token token : analysis.tokensIn(quote.span())) {
        quoted.set(token.index());
      }
    }
    return quoted;
  }

  /** For each sentence the number of those up to it that are not quoted from end to end. */
  private static int[] narrated(Analysis analysis, BitSet quoted) {
    int[] narrated = new int[analysis.sentences().size()];
    int count = 0;
    for (Sentence sentence : analysis.sentences()) {
      boolean free =
          analysis.tokens(sentence).stream()
              .anyMatch(token -> !token.is("punct") && !quoted.get(token.index()));
      count += free ? 1 : 0;
      narrated[sentence.index()] = count;
    }
    return narrated;
  }

  boolean isQuoted(Token token) {
    return quoted.get(token.index());
  }

  void mention(Figure figure, Token head) {
    entries.add(new Entry(figure, head, isQuoted(head), weight(head)));
  }

  /**
   * How many sentences back a word stands; for the narrator a quotation in between is no distance.
   */
  private int distance(Token from, Token to) {
    int here = analysis.sentenceOf(from).index();
    int there = analysis.sentenceOf(to).index();
    return isQuoted(from) || isQuoted(to) ? here - there : narrated[here] - narrated[there];
  }

  private int weight(Token head) {
    Token first = tree.firstConjunct(head);
    if (first.is("nsubj", "nsubjpass")) {
      return isOfMainClause(first) ? 9 : 7;
    }
    if (isBeforeItsVerb(head)) {
      return 9;
    }
    if (first.is("dobj", "dative", "agent", "appos")) {
      return 4;
    }
    return first.is("pobj") ? 3 : 2;
  }

  /** Whether the verb of a subject is that of the sentence, or stands beside it. */
  boolean isOfMainClause(Token subject) {
    return tree.head(subject).map(v -> v.is("root", "parataxis", "conj")).orElse(false);
  }

  /**
   * "In Harrow, the mayor of Harrow, Mira Vane, spoke": whatever the parser makes of her, a finite
   * verb without a subject follows.
   */
  private boolean isBeforeItsVerb(Token head) {
    if (head.is("pobj") && !tree.head(head).map(p -> p.lemma().equals("of")).orElse(true)) {
      return false; // "The senators, including Vane, said".
    }
    Optional<Token> next = tree.next(head);
    if (next.isPresent() && next.get().form().equals(",")) {
      next = tree.next(next.get());
    }
    return next.filter(verb -> verb.hasTag("VBD", "VBZ", "VBP"))
        .filter(verb -> !verb.is("relcl", "acl", "aux", "auxpass"))
        .filter(verb -> !tree.hasChild(verb, "nsubj", "nsubjpass"))
        .isPresent();
  }

  /**
   * A mention that a word may take up.
   *
   * @param distance how many sentences back it stands
   * @param looked how many mentions stand between
   */
  record Earlier(Figure figure, Token head, boolean quoted, int weight, int distance, int looked) {

    /** How prominent it is where the narrator speaks, or somebody quoted. */
    double salience(boolean narrator) {
      return weight - 4.0 * distance - 0.02 * looked - (narrator && quoted ? QUOTED : 0);
    }
  }

  /**
   * Those mentioned before {@code at} that fit and may be meant, the latest first, at most {@code
   * sentences} sentences back.
   */
  List<Earlier> earlier(Token at, int sentences, Predicate<Figure> fits) {
    boolean narrator = !isQuoted(at);
    Set<Figure> others = actingOn(at);
    List<Earlier> found = new ArrayList<>();
    int looked = 0;
    for (int i = entries.size() - 1; i >= 0 && looked < HORIZON; i--, looked++) {
      Entry entry = entries.get(i);
      int distance = distance(at, entry.head());
      if (distance > sentences && !(narrator && entry.quoted())) {
        break;
      }
      if (distance <= sentences
          && fits.test(entry.figure())
          && !others.contains(entry.figure())
          && !sharesClause(at, entry.head())
          && !isInComplement(at, entry.head())) {
        found.add(
            new Earlier(
                entry.figure(), entry.head(), entry.quoted(), entry.weight(), distance, looked));
      }
    }
    return found;
  }

  /**
   * The most salient figure before {@code at} that fits, at most {@code sentences} sentences back.
   */
  Optional<Figure> mostSalient(Token at, int sentences, Predicate<Figure> fits) {
    boolean narrator = !isQuoted(at);
    Figure best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Earlier mention : earlier(at, sentences, fits)) {
      double score = mention.salience(narrator);
      if (score > bestScore) {
        bestScore = score;
        best = mention.figure();
      }
    }
    return Optional.ofNullable(best);
  }

  /** "She criticised her": whoever does it, by whatever word, is not the one it is done to. */
  private Set<Figure> actingOn(Token object) {
    Set<Figure> acting = new HashSet<>();
    if (object.is("dobj", "dative") && !object.lemma().endsWith("self")) {
      int sentence = analysis.sentenceOf(object).firstToken();
      for (int i = entries.size() - 1; i >= 0; i--) {
        Entry entry = entries.get(i);
        if (entry.head().index() < sentence) {
          break;
        }
        if (tree.firstConjunct(entry.head()).is("nsubj", "nsubjpass")
            && sharesClause(object, entry.head())) {
          acting.add(entry.figure());
        }
      }
    }
    return acting;
  }

  /** "Obama criticised him": two arguments of one verb are two people. */
  private boolean sharesClause(Token pronoun, Token other) {
    if (pronoun.is("poss")
        || analysis.sentenceOf(pronoun).index() != analysis.sentenceOf(other).index()) {
      return false;
    }
    Token first = tree.firstConjunct(other);
    return clauseOf(pronoun) == clauseOf(first)
        && first.is("nsubj", "nsubjpass", "dobj", "dative", "pobj")
        && pronoun.is("nsubj", "nsubjpass", "dobj", "dative", "pobj");
  }

  /** "Vane is lying, he said": a name in what somebody says is not the one who says it. */
  private boolean isInComplement(Token pronoun, Token other) {
    if (!pronoun.is("nsubj") || other.isPronoun() || other.index() > pronoun.index()) {
      return false;
    }
    Token saying = analysis.token(pronoun.head());
    if (saying.is("parataxis")) { // "Vane, he said, is lying".
      return tree.isBelow(other, analysis.token(saying.head())) && !tree.isBelow(other, saying);
    }
    Token at = other;
    while (at.head() >= 0 && at.head() != pronoun.head()) {
      at = analysis.token(at.head());
    }
    return at.head() == pronoun.head() && at.is("ccomp");
  }

  private int clauseOf(Token token) {
    Token at = token;
    while (at.head() >= 0
        && !(at.isVerb()
            && at.index() != token.index()
            && tree.hasChild(at, "nsubj", "nsubjpass"))) {
      at = analysis.token(at.head());
    }
    return at.index();
  }

  /** The latest figure that fits, however far back. */
  Optional<Figure> latest(Predicate<Figure> fits) {
    for (int i = entries.size() - 1; i >= 0 && i >= entries.size() - 400; i--) {
      if (fits.test(entries.get(i).figure())) {
        return Optional.of(entries.get(i).figure());
      }
    }
    return Optional.empty();
  }
}
