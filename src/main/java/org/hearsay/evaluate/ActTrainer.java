package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.evaluate.LogisticModel.Example;
import org.hearsay.model.Actor;
import org.hearsay.statements.ActCandidates.Candidate;

/**
 * Estimates from annotated acts how likely acts are read rightly: which penalty does best on
 * articles left out one by one, then the weights from all. For one thread.
 */
public final class ActTrainer {

  private static final double[] PENALTIES = {1, 3, 6, 12, 24};
  private static final double SMALLEST = 0.05;

  /**
   * What was found.
   *
   * @param acts how many acts were read
   * @param right how many of them the annotators have too
   * @param penalty how strongly weights are drawn towards 0
   * @param loss the mean of the negative logarithm of the likelihood that was given to what is
   *     right, of articles left out: 0.69 for one who knows nothing
   * @param lines feature, tab, weight; features that hardly count are left out
   */
  public record Estimate(int acts, long right, double penalty, double loss, List<String> lines) {}

  private final List<List<Example>> articles = new ArrayList<>();

  /** Takes in an article; {@code actors}: those of the cast that the candidates speak of. */
  public void add(Gold.ClaimedArticle gold, List<Candidate> candidates, List<Actor> actors) {
    Map<String, String> names = Told.names(actors, gold.actors());
    List<Gold.Claim> claims = gold.claims().stream().filter(c -> !c.negated()).toList();
    Set<Deed> either = claims.stream().map(Deed::of).collect(Collectors.toSet());
    Set<Deed> sure =
        claims.stream().filter(Gold.Claim::agreed).map(Deed::of).collect(Collectors.toSet());
    List<Example> examples = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (Told told : Told.of(candidate.statement(), names)) {
        // What one annotator saw and another did not is neither right nor wrong.
        if (told.counts() && (sure.contains(told.deed()) || !either.contains(told.deed()))) {
          examples.add(new Example(candidate.features(), sure.contains(told.deed())));
        }
      }
    }
    articles.add(examples);
  }

  /** Estimates from all articles taken in. */
  public Estimate estimate() {
    double penalty = PENALTIES[0];
    double least = Double.MAX_VALUE;
    for (double candidate : PENALTIES) {
      double loss = loss(HeldOut.of(articles, articles.size(), candidate));
      if (loss < least) {
        least = loss;
        penalty = candidate;
      }
    }
    List<Example> all = articles.stream().flatMap(List::stream).toList();
    long right = all.stream().filter(Example::yes).count();
    List<String> lines = LogisticModel.fit(all, penalty).lines(SMALLEST);
    return new Estimate(all.size(), right, penalty, least, lines);
  }

  private static double loss(List<HeldOut> held) {
    return held.stream()
        .mapToDouble(h -> -Math.log(h.yes() ? h.likelihood() : 1 - h.likelihood()))
        .average()
        .orElse(0);
  }
}
