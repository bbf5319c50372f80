package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.evaluate.LogisticModel.Example;
import org.hearsay.model.Actor;
import org.hearsay.statements.ActCandidates.Candidate;

/**
 * Estimates from annotated acts how likely acts are read rightly: which penalty and which threshold
 * do best on articles left out, then the weights from all. For one thread.
 */
public final class ActTrainer {

  private static final int FOLDS = 10;
  private static final double[] PENALTIES = {1, 2, 4, 8, 16};
  private static final double SMALLEST = 0.03;

  /** What counts as right. */
  public enum Question {
    /** Speaker, act and target. */
    WHOLE,
    /** Speaker and act, whatever the target. */
    DEED
  }

  /**
   * What was found.
   *
   * @param acts how many acts were read
   * @param right how many of them the annotators have too
   * @param penalty how strongly weights are drawn towards 0
   * @param loss the mean of the negative logarithm of the likelihood that was given to what is
   *     right, of articles left out: 0.69 for one who knows nothing
   * @param threshold the likelihood from which on F1 is best
   * @param f1 of the acts above it, in articles that the weights were not estimated from
   * @param lines feature, tab, weight, the threshold among them; features that hardly count are
   *     left out
   */
  public record Estimate(
      int acts,
      long right,
      double penalty,
      double loss,
      double threshold,
      double f1,
      List<String> lines) {}

  private final Question question;
  private final List<List<Example>> articles = new ArrayList<>();
  private int wanted;

  public ActTrainer(Question question) {
    this.question = question;
  }

  /** Takes in an article; {@code actors}: those of the cast that the candidates speak of. */
  public void add(Gold.ClaimedArticle gold, List<Candidate> candidates, List<Actor> actors) {
    Parties parties = Parties.of(gold.text(), actors, gold.actors());
    List<Gold.Claim> claims = gold.claims().stream().filter(c -> !c.negated()).toList();
    Set<Deed> either = asked(claims);
    Set<Deed> sure = asked(claims.stream().filter(Gold.Claim::agreed).toList());
    List<Example> examples = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (Told told : Told.of(candidate.statement(), parties)) {
        Deed deed = asked(told.deed());
        // What one annotator saw and another did not is neither right nor wrong.
        if (told.counts() && (sure.contains(deed) || !either.contains(deed))) {
          examples.add(
              new Example(candidate.features(), sure.contains(deed), gold.id() + " " + deed));
        }
      }
    }
    articles.add(examples);
    wanted += sure.size();
  }

  private Set<Deed> asked(List<Gold.Claim> claims) {
    return claims.stream().map(Deed::of).map(this::asked).collect(Collectors.toSet());
  }

  private Deed asked(Deed deed) {
    return question == Question.WHOLE ? deed : deed.atAnybody();
  }

  /** Estimates from all articles taken in. */
  public Estimate estimate() {
    double penalty = PENALTIES[0];
    double least = Double.MAX_VALUE;
    List<HeldOut> best = List.of();
    for (double candidate : PENALTIES) {
      List<HeldOut> held = HeldOut.of(articles, FOLDS, candidate);
      double loss = loss(held);
      if (loss < least) {
        least = loss;
        penalty = candidate;
        best = held;
      }
    }
    List<Example> all = articles.stream().flatMap(List::stream).toList();
    long right = all.stream().filter(Example::yes).count();
    HeldOut.Threshold threshold = HeldOut.best(best, wanted);
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "at least\t%.2f", threshold.likelihood()));
    lines.addAll(LogisticModel.fit(all, penalty).lines(SMALLEST));
    return new Estimate(
        all.size(), right, penalty, least, threshold.likelihood(), threshold.f1(), lines);
  }

  private static double loss(List<HeldOut> held) {
    return held.stream()
        .mapToDouble(h -> -Math.log(h.yes() ? h.likelihood() : 1 - h.likelihood()))
        .average()
        .orElse(0);
  }
}
