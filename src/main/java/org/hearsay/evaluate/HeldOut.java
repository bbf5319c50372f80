package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.evaluate.LogisticModel.Example;

/** An example, judged by weights that were estimated without its article, and the answer to it. */
record HeldOut(double likelihood, boolean yes, String what) {

  /** The likelihood from which on F1 is best, and that F1. */
  record Threshold(double likelihood, double f1) {}

  /**
   * Where to draw the line.
   *
   * @param wanted how many right answers there are, found or not
   */
  static Threshold best(List<HeldOut> held, int wanted) {
    List<HeldOut> surest =
        held.stream().sorted(Comparator.comparingDouble(HeldOut::likelihood).reversed()).toList();
    Set<String> seen = new HashSet<>();
    Threshold best = new Threshold(1, 0);
    int right = 0;
    for (HeldOut next : surest) {
      if (seen.add(next.what())) {
        right += next.yes() ? 1 : 0;
        double f1 = 2.0 * right / (seen.size() + wanted);
        if (f1 > best.f1()) {
          best = new Threshold(next.likelihood(), f1);
        }
      }
    }
    return best;
  }

  /**
   * The examples of all articles, each judged by weights from the articles of the other folds.
   *
   * @param folds into how many parts the articles are dealt; as many as there are articles leaves
   *     out one at a time
   */
  static List<HeldOut> of(List<List<Example>> articles, int folds, double penalty) {
    List<HeldOut> held = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        if (i % folds != fold) {
          others.addAll(articles.get(i));
        }
      }
      LogisticModel model = LogisticModel.fit(others, penalty);
      for (int i = fold; i < articles.size(); i += folds) {
        for (Example example : articles.get(i)) {
          held.add(new HeldOut(model.likelihood(example), example.yes(), example.what()));
        }
      }
    }
    return held;
  }
}
