package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.evaluate.Difference.Side;
import org.hearsay.model.Actor;
import org.hearsay.model.Mention;
import org.hearsay.model.Quotation;
import org.hearsay.model.Reading;
import org.hearsay.model.Span;
import org.hearsay.model.Text;

/**
 * Compares attributions: source, cue and content spans for themselves, then whole attributions,
 * which agree when half of their contents' characters do. For one thread.
 */
final class AttributionScorer {

  private static final double ALIKE = 0.5;
  private static final String WHOLE = "attributions, content Jaccard>=.5";
  private static final String SOURCE_OVERLAPS = "source span overlaps";
  private static final String SPEAKER_RIGHT = "canonical speaker right";
  private static final List<Quotation> TYPES =
      List.of(Quotation.DIRECT, Quotation.MIXED, Quotation.INDIRECT);

  /** What is compared span by span. */
  private enum Role {
    SOURCE,
    CUE,
    CONTENT;

    private List<Span> spans(Attribution attribution) {
      return switch (this) {
        case SOURCE -> attribution.source().stream().toList();
        case CUE -> attribution.cue().stream().toList();
        case CONTENT -> attribution.content();
      };
    }

    String words() {
      return name().toLowerCase(Locale.ROOT);
    }

    String label() {
      return words() + " spans, exact";
    }

    Set<Span> bare(Text text, List<Attribution> attributions) {
      return Attribution.bare(text, attributions.stream().flatMap(a -> spans(a).stream()).toList());
    }
  }

  private record Pair(double likeness, int gold, int predicted) {}

  private final Counts counts = new Counts();
  private final Reliability reliability = new Reliability();
  private final List<Difference> differences = new ArrayList<>();
  private int missing;

  /** Counts one article; an article that was refused has no reading. */
  void add(Gold.QuotedArticle gold, Optional<Reading> reading) {
    missing += reading.isEmpty() ? 1 : 0;
    List<Attribution> predicted = reading.map(Attribution::of).orElse(List.of());
    List<Attribution> wanted = gold.quotes().stream().map(Attribution::of).toList();
    for (Role role : Role.values()) {
      counts.add(role.label(), role.bare(gold.text(), predicted), role.bare(gold.text(), wanted));
    }
    Map<Integer, Integer> pairs = pairs(wanted, predicted);
    counts.add(
        WHOLE,
        pairs.size(),
        (int) predicted.stream().filter(a -> !a.content().isEmpty()).count(),
        (int) wanted.stream().filter(a -> !a.content().isEmpty()).count());
    for (int i = 0; i < wanted.size(); i++) {
      Gold.Quote quote = gold.quotes().get(i);
      Optional<Attribution> found = Optional.ofNullable(pairs.get(i)).map(predicted::get);
      if (!quote.content().isEmpty()) {
        quote.type().ifPresent(type -> counts.add(recall(type), found.isPresent() ? 1 : 0, 0, 1));
      }
      if (found.isPresent()) {
        compare(gold, quote, found.get(), reading.orElseThrow());
      } else if (!quote.content().isEmpty()) {
        differences.add(missed(gold, wanted.get(i), predicted));
      }
    }
    Set<Integer> right = new HashSet<>(pairs.values());
    for (int j = 0; j < predicted.size(); j++) {
      Attribution attribution = predicted.get(j);
      if (!attribution.content().isEmpty()) {
        reliability.add(attribution.confidence(), right.contains(j));
        if (!right.contains(j)) {
          differences.add(falseAlarm(gold, attribution, wanted));
        }
      }
    }
  }

  /** Which predicted attribution goes with which of the annotators', the most alike first. */
  private static Map<Integer, Integer> pairs(List<Attribution> gold, List<Attribution> predicted) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double likeness = gold.get(i).likeness(predicted.get(j));
        if (likeness >= ALIKE) {
          pairs.add(new Pair(likeness, i, j));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted)
            .reversed());
    Map<Integer, Integer> chosen = new HashMap<>();
    for (Pair pair : pairs) {
      if (!chosen.containsKey(pair.gold()) && !chosen.containsValue(pair.predicted())) {
        chosen.put(pair.gold(), pair.predicted());
      }
    }
    return chosen;
  }

  private void compare(
      Gold.QuotedArticle article, Gold.Quote quote, Attribution found, Reading reading) {
    Attribution wanted = Attribution.of(quote);
    if (quote.source().isPresent()) {
      boolean overlaps = found.source().map(s -> s.overlaps(quote.source().get())).orElse(false);
      counts.add(SOURCE_OVERLAPS, overlaps ? 1 : 0, 0, 1);
    }
    if (quote.speaker().isPresent()) {
      List<String> names = found.actor().map(id -> names(reading, id)).orElse(List.of());
      boolean right = names.stream().anyMatch(name -> Names.same(quote.speaker().get(), name));
      counts.add(SPEAKER_RIGHT, right ? 1 : 0, 0, 1);
      if (!right) {
        String who =
            "speaker " + quote.speaker().get() + ", found " + names.stream().limit(3).toList();
        differences.add(both(Side.DETAIL, "other speaker", article, wanted, found, List.of(who)));
      }
    }
    for (Role role : Role.values()) {
      if (!role.bare(article.text(), List.of(wanted))
          .equals(role.bare(article.text(), List.of(found)))) {
        differences.add(
            both(
                Side.DETAIL, "other " + role.words() + " span", article, wanted, found, List.of()));
      }
    }
  }

  private static List<String> names(Reading reading, String id) {
    List<String> names = new ArrayList<>();
    for (Actor actor : reading.actors()) {
      if (actor.id().equals(id)) {
        names.add(actor.name());
        actor.mentions().stream().map(Mention::text).forEach(names::add);
      }
    }
    return names;
  }

  private static Difference missed(
      Gold.QuotedArticle article, Attribution wanted, List<Attribution> predicted) {
    for (Attribution found : predicted) {
      if (found.sharesCueWith(wanted)) {
        return both(
            Side.MISS, "other content after the same cue", article, wanted, found, List.of());
      }
    }
    Optional<Attribution> near = predicted.stream().filter(a -> a.likeness(wanted) > 0).findFirst();
    return near.map(
            found ->
                both(
                    Side.MISS, "its content is part of another", article, wanted, found, List.of()))
        .orElseGet(
            () ->
                new Difference(
                    Side.MISS,
                    "nothing found there",
                    article.id(),
                    List.of("wanted " + wanted.marked(article.text()))));
  }

  private static Difference falseAlarm(
      Gold.QuotedArticle article, Attribution found, List<Attribution> gold) {
    boolean sameCue = gold.stream().anyMatch(found::sharesCueWith);
    boolean nested = gold.stream().anyMatch(g -> g.likeness(found) > 0);
    String kind =
        sameCue
            ? "other content after the same cue"
            : nested ? "its content is part of another" : "nothing annotated there";
    return new Difference(
        Side.FALSE_ALARM,
        kind,
        article.id(),
        List.of("found  " + found.marked(article.text()), because(found)));
  }

  private static Difference both(
      Side side,
      String kind,
      Gold.QuotedArticle article,
      Attribution wanted,
      Attribution found,
      List<String> more) {
    List<String> lines = new ArrayList<>();
    lines.add("wanted " + wanted.marked(article.text()));
    lines.add("found  " + found.marked(article.text()));
    lines.addAll(more);
    lines.add(because(found));
    return new Difference(side, kind, article.id(), lines);
  }

  private static String because(Attribution found) {
    return "because " + Reasons.line(found.reasons()) + " (confidence " + found.confidence() + ")";
  }

  private static String recall(Quotation type) {
    return "recall, " + type.code();
  }

  Report report() {
    List<String> figures = new ArrayList<>();
    for (Role role : Role.values()) {
      figures.add(counts.score(role.label()).line());
    }
    figures.add(counts.score(WHOLE).line());
    for (String label : List.of(SOURCE_OVERLAPS, SPEAKER_RIGHT)) {
      share(label, " matched").ifPresent(figures::add);
    }
    TYPES.forEach(type -> share(recall(type), "").ifPresent(figures::add));
    if (missing > 0) {
      figures.add("articles without a prediction: " + missing);
    }
    return new Report(figures, Optional.empty(), reliability, differences);
  }

  private Optional<String> share(String label, String what) {
    Score score = counts.score(label);
    return score.gold() == 0
        ? Optional.empty()
        : Optional.of(Score.line(label, score.right(), score.gold(), what));
  }
}
