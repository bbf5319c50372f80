package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.actors.AntecedentQuestion;
import org.hearsay.actors.AntecedentQuestion.Option;
import org.hearsay.actors.EnglishActorFinder.Asked;
import org.hearsay.evaluate.ChoiceModel.Choice;
import org.hearsay.model.Span;

/**
 * Estimates from annotated acts whom pronouns take up: those that stand for a speaker or target
 * whose name the annotators give. For one thread.
 */
public final class AntecedentTrainer {

  private static final int FOLDS = 4;
  private static final double[] PENALTIES = {8, 20, 50};
  private static final double SMALLEST = 0.03;

  /**
   * What was found.
   *
   * @param pronouns of how many the one meant is among those that could be chosen
   * @param right the share of them that is chosen rightly, in articles left out
   * @param penalty how strongly weights are drawn towards 0
   * @param lines feature, tab, weight; features that hardly count are left out
   */
  public record Estimate(int pronouns, double right, double penalty, List<String> lines) {}

  /** The choices of each article. */
  private final List<List<Choice>> articles = new ArrayList<>();

  /** Takes in an article. */
  public void add(Gold.ClaimedArticle gold, Asked asked) {
    Map<Span, String> meant = new HashMap<>();
    for (Gold.Claim claim : gold.claims()) {
      claim.speakerWords().ifPresent(words -> meant.put(words, claim.speaker()));
      claim.targetWords().ifPresent(words -> claim.target().ifPresent(t -> meant.put(words, t)));
    }
    Map<String, Gold.Named> named =
        gold.actors().stream().collect(Collectors.toMap(Gold.Named::name, a -> a, (a, b) -> a));
    List<Choice> choices = new ArrayList<>();
    for (AntecedentQuestion question : asked.questions()) {
      Optional.ofNullable(meant.get(question.pronoun()))
          .map(named::get)
          .map(actor -> choice(asked, question, actor))
          .filter(choice -> choice.right().contains(true))
          .ifPresent(choices::add);
    }
    articles.add(choices);
  }

  private static Choice choice(Asked asked, AntecedentQuestion question, Gold.Named meant) {
    Set<String> right =
        question.options().stream()
            .map(Option::actor)
            .distinct()
            .filter(id -> asked.cast().actor(id).filter(a -> Names.matches(a, meant)).isPresent())
            .collect(Collectors.toSet());
    return new Choice(
        question.options().stream().map(Option::features).toList(),
        question.options().stream().map(Option::known).toList(),
        question.options().stream().map(option -> right.contains(option.actor())).toList());
  }

  /** Estimates from all articles taken in. */
  public Estimate estimate() {
    double penalty = PENALTIES[0];
    double best = -1;
    for (double candidate : PENALTIES) {
      double right = rightInArticlesLeftOut(candidate);
      if (right > best) {
        best = right;
        penalty = candidate;
      }
    }
    List<Choice> all = articles.stream().flatMap(List::stream).toList();
    return new Estimate(all.size(), best, penalty, ChoiceModel.fit(all, penalty).lines(SMALLEST));
  }

  private double rightInArticlesLeftOut(double penalty) {
    int asked = 0;
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Choice> others = new ArrayList<>();
      List<Choice> held = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? held : others).addAll(articles.get(i));
      }
      ChoiceModel model = ChoiceModel.fit(others, penalty);
      asked += held.size();
      right += (int) held.stream().filter(model::isRight).count();
    }
    return asked == 0 ? 0 : right / (double) asked;
  }
}
