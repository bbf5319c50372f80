package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.evaluate.LogisticModel.Example;
import org.hearsay.statements.CueCandidates.Candidate;

/**
 * Estimates from annotated attributions how likely cues report: which penalty and which threshold
 * do best on articles held out, then the weights from all. What the encoder says is weighed on
 * articles that it was not trained on, where what it says is worth what it will be worth on news,
 * beside the weights of the other articles. For one thread.
 */
public final class CueTrainer {

  private static final int FOLDS = 3;
  private static final double[] PENALTIES = {4, 8, 16};
  private static final double SMALLEST = 0.1;

  /**
   * What was found.
   *
   * @param penalty how strongly weights are drawn towards 0
   * @param threshold the likelihood from which on F1 is best
   * @param f1 of the candidates above it, in articles that the weights were not estimated from
   * @param lines feature, tab, weight; features that hardly count are left out
   */
  public record Estimate(double penalty, double threshold, double f1, List<String> lines) {}

  /** For the weights of what the encoder says. */
  private static final double PENALTY = 4;

  /**
   * What the weights of grammar and words are worth beside those of the encoder: of .7, .85 and 1
   * on articles held out the first two lose less.
   */
  private static final double SHARE = 0.8;

  private final List<List<Example>> articles = new ArrayList<>();
  private final List<List<Example>> heard = new ArrayList<>();
  private int wanted;
  private int wantedOfHeard;

  /** Takes in an article, of whose candidates the encoder has said nothing. */
  public void add(Gold.QuotedArticle gold, List<Candidate> candidates) {
    articles.add(examples(gold, candidates));
    wanted += wanted(gold);
  }

  /** Takes in an article that the encoder was not trained on, with what it says of it. */
  public void addHeard(Gold.QuotedArticle gold, List<Candidate> candidates) {
    heard.add(examples(gold, candidates));
    wantedOfHeard += wanted(gold);
  }

  private static int wanted(Gold.QuotedArticle gold) {
    return (int) gold.quotes().stream().filter(q -> !q.content().isEmpty()).count();
  }

  private static List<Example> examples(Gold.QuotedArticle gold, List<Candidate> candidates) {
    Set<Integer> right = right(gold, candidates);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      examples.add(
          new Example(candidates.get(i).features(), right.contains(i), gold.id() + " " + i));
    }
    return examples;
  }

  /** The candidates that an annotated attribution goes with, one each, the most alike first. */
  private static Set<Integer> right(Gold.QuotedArticle gold, List<Candidate> candidates) {
    record Pair(double likeness, int gold, int candidate) {}
    List<Attribution> wanted = gold.quotes().stream().map(Attribution::of).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int j = 0; j < candidates.size(); j++) {
      Attribution found = attribution(candidates.get(j));
      for (int i = 0; i < wanted.size(); i++) {
        double likeness = wanted.get(i).likeness(found);
        boolean sameCue = likeness > 0 && wanted.get(i).sharesCueWith(found);
        if (likeness >= 0.5 || sameCue) {
          pairs.add(new Pair(likeness + (sameCue ? 1 : 0), i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::candidate));
    Set<Integer> taken = new HashSet<>();
    Set<Integer> right = new HashSet<>();
    for (Pair pair : pairs) {
      if (!taken.contains(pair.gold()) && !right.contains(pair.candidate())) {
        taken.add(pair.gold());
        right.add(pair.candidate());
      }
    }
    return right;
  }

  private static Attribution attribution(Candidate candidate) {
    return new Attribution(
        Optional.empty(), candidate.cue(), candidate.content(), Optional.empty(), 0, List.of());
  }

  /** Estimates from all articles taken in; of those heard, if there are any, is the F1. */
  public Estimate estimate() {
    double penalty = PENALTIES[0];
    HeldOut.Threshold best = new HeldOut.Threshold(0, 0);
    for (double candidate : PENALTIES) {
      HeldOut.Threshold held = HeldOut.best(HeldOut.of(articles, FOLDS, candidate), wanted);
      if (held.f1() > best.f1()) {
        best = held;
        penalty = candidate;
      }
    }
    LogisticModel model =
        LogisticModel.fit(articles.stream().flatMap(List::stream).toList(), penalty);
    if (!heard.isEmpty()) {
      LogisticModel known = model.times(SHARE);
      best =
          HeldOut.best(HeldOut.of(heard, FOLDS, others -> withHeard(known, others)), wantedOfHeard);
      model = withHeard(known, heard.stream().flatMap(List::stream).toList());
    }
    return new Estimate(penalty, best.likelihood(), best.f1(), model.lines(SMALLEST));
  }

  /** Only what the encoder says is weighed anew. */
  private static LogisticModel withHeard(LogisticModel known, List<Example> examples) {
    List<Example> ofEncoder =
        examples.stream()
            .map(
                e ->
                    new Example(
                        e.features().stream().filter(f -> f.startsWith("heard")).toList(),
                        e.yes(),
                        e.what()))
            .toList();
    IdentityHashMap<Example, Double> sums = new IdentityHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      sums.put(ofEncoder.get(i), known.sum(examples.get(i).features()));
    }
    return known.with(LogisticModel.fit(ofEncoder, PENALTY, sums::get));
  }
}
