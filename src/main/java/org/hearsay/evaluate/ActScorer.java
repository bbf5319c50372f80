package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.model.Act;
import org.hearsay.model.Reading;

/**
 * Compares who does which act to whom, once for each article. What only one annotator saw is
 * neither asked for nor held against a prediction; negated and plain statements are not looked at.
 * For one thread.
 */
final class ActScorer {

  private static final String EXPLICIT = "recall of explicit acts";

  /** One way to look at who does what to whom. */
  private record View(String label, Function<Set<Deed>, Set<?>> of) {}

  private static final List<View> VIEWS =
      List.of(
          new View(
              "who accused whom",
              deeds ->
                  some(
                      deeds,
                      d ->
                          d.act() == Act.ACCUSE && d.target().isPresent()
                              ? List.of(d)
                              : List.of())),
          new View(
              "who accused or criticised whom",
              deeds ->
                  some(
                      deeds,
                      d ->
                          d.group() == Act.ACCUSE && d.target().isPresent()
                              ? List.of(d.as(Act.ACCUSE))
                              : List.of())),
          new View("all acts: speaker+act+target", deeds -> deeds),
          new View("all acts, grouped", deeds -> some(deeds, d -> List.of(d.as(d.group())))),
          new View("all acts: speaker+act", deeds -> some(deeds, d -> List.of(d.atAnybody()))));

  private final Counts counts = new Counts();
  private final Confusion confusion = new Confusion();
  private final Reliability reliability = new Reliability();
  private final List<Difference> differences = new ArrayList<>();
  private final Set<Act> acts = new TreeSet<>();
  private int missing;

  private static Set<Deed> some(Set<Deed> deeds, Function<Deed, Collection<Deed>> choice) {
    return deeds.stream().flatMap(d -> choice.apply(d).stream()).collect(Collectors.toSet());
  }

  /** Counts one article; an article that was refused has no reading. */
  void add(Gold.ClaimedArticle article, Optional<Reading> reading) {
    missing += reading.isEmpty() ? 1 : 0;
    List<Told> told = reading.map(r -> Told.of(r, article.actors())).orElse(List.of());
    Map<Deed, Told> byDeed = new LinkedHashMap<>();
    told.stream().filter(Told::counts).forEach(t -> byDeed.merge(t.deed(), t, Told::surer));
    Set<Deed> predicted = byDeed.keySet();
    List<Gold.Claim> claims = article.claims().stream().filter(c -> !c.negated()).toList();
    Set<Deed> either = deeds(claims);
    Set<Deed> sure = deeds(claims.stream().filter(Gold.Claim::agreed).toList());
    Set<Deed> explicit = deeds(claims.stream().filter(c -> c.agreed() && c.explicit()).toList());
    for (View view : VIEWS) {
      counts.add(view.label(), seen(view, predicted), seen(view, sure), seen(view, either));
    }
    counts.add(EXPLICIT, predicted, explicit);
    for (Act act : Act.values()) {
      View one =
          new View(
              "  " + act.code(),
              deeds -> some(deeds, d -> d.act() == act ? List.of(d) : List.of()));
      if (!seen(one, predicted).isEmpty() || !seen(one, either).isEmpty()) {
        acts.add(act);
        counts.add(one.label(), seen(one, predicted), seen(one, sure), seen(one, either));
      }
    }
    predicted.stream()
        .filter(d -> sure.contains(d) || !either.contains(d))
        .forEach(d -> reliability.add(byDeed.get(d).statement().confidence(), sure.contains(d)));
    confuse(predicted, sure, either);
    differences.addAll(new ActDifferences(article, told).of(byDeed, either));
  }

  private static Set<Object> seen(View view, Set<Deed> deeds) {
    return new HashSet<>(view.of().apply(deeds));
  }

  private static Set<Deed> deeds(List<Gold.Claim> claims) {
    return claims.stream().map(Deed::of).collect(Collectors.toSet());
  }

  private void confuse(Set<Deed> predicted, Set<Deed> sure, Set<Deed> either) {
    for (Deed gold : sure) {
      Set<Act> found = actsOf(predicted, gold);
      if (found.contains(gold.act())) {
        confusion.add(gold.act(), gold.act());
        continue;
      }
      found.removeAll(actsOf(either, gold));
      found.forEach(act -> confusion.add(gold.act(), act));
      if (found.isEmpty()) {
        confusion.add(gold.act(), Act.STATE);
      }
    }
    predicted.stream()
        .filter(d -> actsOf(either, d).isEmpty())
        .forEach(d -> confusion.add(Act.STATE, d.act()));
  }

  /** What the same speaker does to the same target. */
  private static Set<Act> actsOf(Set<Deed> deeds, Deed like) {
    return deeds.stream()
        .filter(d -> d.speaker().equals(like.speaker()) && d.target().equals(like.target()))
        .map(Deed::act)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Report report() {
    List<String> figures = new ArrayList<>();
    VIEWS.forEach(view -> figures.add(counts.score(view.label()).line()));
    acts.stream()
        .map(act -> "  " + act.code())
        .sorted()
        .forEach(label -> figures.add(counts.score(label).line()));
    Score explicit = counts.score(EXPLICIT);
    if (explicit.gold() > 0) {
      figures.add(Score.line(EXPLICIT, explicit.right(), explicit.gold(), ""));
    }
    if (missing > 0) {
      figures.add("articles without a prediction: " + missing);
    }
    return new Report(figures, Optional.of(confusion), reliability, differences);
  }
}
