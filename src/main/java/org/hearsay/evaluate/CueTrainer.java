package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.hearsay.evaluate.LogisticModel.Example;
import org.hearsay.statements.CueCandidates.Candidate;

/**
 * Estimates from annotated attributions how likely cues report: which penalty and which threshold
 * do best on articles held out, then the weights from all. For one thread.
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

  private final Predicate<String> weighed;
  private final ToDoubleFunction<List<String>> known;
  private final List<List<Example>> articles = new ArrayList<>();
  private int wanted;

  private CueTrainer(Predicate<String> weighed, ToDoubleFunction<List<String>> known) {
    this.weighed = weighed;
    this.known = known;
  }

  /** Weighs what words and grammar say. */
  public static CueTrainer ofRules() {
    return new CueTrainer(feature -> !isHeard(feature), features -> 0);
  }

  /**
   * Weighs what the encoder says, beside what words and grammar do: on articles that it was not
   * trained on, where its word is worth what it will be worth on news.
   *
   * @param rules what words and grammar add up to, for all features of a cue
   */
  public static CueTrainer ofHeard(ToDoubleFunction<List<String>> rules) {
    return new CueTrainer(CueTrainer::isHeard, rules);
  }

  private static boolean isHeard(String feature) {
    return feature.startsWith("heard");
  }

  /** Takes in an article. */
  public void add(Gold.QuotedArticle gold, List<Candidate> candidates) {
    Set<Integer> right = right(gold, candidates);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      examples.add(
          new Example(
              candidates.get(i).features().stream().filter(weighed).toList(),
              right.contains(i),
              gold.id() + " " + i,
              known.applyAsDouble(candidates.get(i).features())));
    }
    articles.add(examples);
    wanted += (int) gold.quotes().stream().filter(q -> !q.content().isEmpty()).count();
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

  /** Estimates from all articles taken in. */
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
    return new Estimate(penalty, best.likelihood(), best.f1(), model.lines(SMALLEST));
  }
}
