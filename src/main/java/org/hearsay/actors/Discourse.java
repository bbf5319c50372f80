package org.hearsay.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.language.Analysis;
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

  private record Entry(Figure figure, Token head, int sentence, int weight) {}

  private final Analysis analysis;
  private final Tree tree;
  private final List<Entry> entries = new ArrayList<>();

  Discourse(Analysis analysis, Tree tree) {
    this.analysis = analysis;
    this.tree = tree;
  }

  void mention(Figure figure, Token head) {
    entries.add(new Entry(figure, head, analysis.sentenceOf(head).index(), weight(head)));
  }

  private int weight(Token head) {
    Token first = tree.firstConjunct(head);
    if (first.is("nsubj", "nsubjpass")) {
      boolean main =
          tree.head(first).map(v -> v.is("root", "ccomp", "parataxis", "conj")).orElse(false);
      return main ? 9 : 7;
    }
    if (first.is("dobj", "dative", "agent", "appos")) {
      return 4;
    }
    return first.is("pobj") ? 3 : 2;
  }

  /**
   * The most salient figure before {@code at} that fits, at most {@code sentences} sentences back.
   */
  Optional<Figure> mostSalient(Token at, int sentences, Predicate<Figure> fits) {
    int here = analysis.sentenceOf(at).index();
    Figure best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    int looked = 0;
    for (int i = entries.size() - 1; i >= 0 && looked < HORIZON; i--, looked++) {
      Entry entry = entries.get(i);
      if (here - entry.sentence() > sentences) {
        break;
      }
      if (fits.test(entry.figure()) && !sharesClause(at, entry.head())) {
        double score = entry.weight() - 4.0 * (here - entry.sentence()) - 0.02 * looked;
        if (score > bestScore) {
          bestScore = score;
          best = entry.figure();
        }
      }
    }
    return Optional.ofNullable(best);
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
