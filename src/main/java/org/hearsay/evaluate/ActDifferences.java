package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.evaluate.Difference.Side;
import org.hearsay.model.Act;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/** Tells for each missed act and each false alarm in one article what stands there instead. */
final class ActDifferences {

  private final Gold.ClaimedArticle article;
  private final List<Told> told;
  private final Text text;

  /**
   * @param told what was read in the article, plain and negated statements too
   */
  ActDifferences(Gold.ClaimedArticle article, List<Told> told) {
    this.article = article;
    this.told = told;
    this.text = article.text();
  }

  /**
   * @param either all acts that an annotator saw
   */
  List<Difference> of(Map<Deed, Told> predicted, Set<Deed> either) {
    List<Difference> differences = new ArrayList<>();
    Set<Deed> seen = new HashSet<>();
    for (Gold.Claim claim : article.claims()) {
      Deed deed = Deed.of(claim);
      if (claim.agreed() && !claim.negated() && !predicted.containsKey(deed) && seen.add(deed)) {
        differences.add(missed(claim));
      }
    }
    predicted.forEach(
        (deed, found) -> {
          if (!either.contains(deed)) {
            differences.add(falseAlarm(found));
          }
        });
    return differences;
  }

  private Difference missed(Gold.Claim claim) {
    Deed wanted = Deed.of(claim);
    Optional<Span> place = place(claim);
    List<Told> there =
        told.stream()
            .filter(t -> place.map(p -> p.overlaps(t.statement().evidence())).orElse(false))
            .toList();
    String kind =
        any(there, t -> t.deed().equals(wanted) && t.statement().negated())
            ? "taken for negated"
            : parting(there.stream().filter(Told::counts).map(Told::deed).toList(), wanted)
                .orElseGet(
                    () ->
                        any(there, t -> t.deed().act() == Act.STATE && isBy(t, wanted))
                            ? "taken for a plain statement"
                            : there.isEmpty() ? "nothing found there" : "something else found");
    List<String> lines = new ArrayList<>();
    lines.add("wanted " + wanted + (claim.explicit() ? " (explicit)" : ""));
    there.forEach(t -> lines.add("found  " + line(t)));
    lines.add(Excerpt.oneLine(claim.evidence()));
    return new Difference(Side.MISS, kind, article.id(), lines);
  }

  private static boolean any(List<Told> there, Predicate<Told> what) {
    return there.stream().anyMatch(what);
  }

  private static boolean isBy(Told told, Deed wanted) {
    return told.deed().speaker().equals(wanted.speaker());
  }

  /** In what one of these differs from the other, if they share two of speaker, act and target. */
  private static Optional<String> parting(List<Deed> there, Deed one) {
    boolean target = false;
    boolean act = false;
    boolean speaker = false;
    for (Deed other : there) {
      boolean sameSpeaker = other.speaker().equals(one.speaker());
      boolean sameTarget = other.target().equals(one.target());
      boolean sameAct = other.act() == one.act();
      target |= sameSpeaker && sameAct;
      act |= sameSpeaker && sameTarget;
      speaker |= sameAct && sameTarget;
    }
    return target
        ? Optional.of("other target")
        : act
            ? Optional.of("other act")
            : speaker ? Optional.of("other speaker") : Optional.empty();
  }

  private Difference falseAlarm(Told found) {
    Statement statement = found.statement();
    List<Gold.Claim> there =
        article.claims().stream()
            .filter(c -> place(c).map(p -> p.overlaps(statement.evidence())).orElse(false))
            .toList();
    String kind =
        there.stream().anyMatch(c -> c.negated() && Deed.of(c).equals(found.deed()))
            ? "not seen to be negated"
            : parting(there.stream().filter(c -> !c.negated()).map(Deed::of).toList(), found.deed())
                .orElse(there.isEmpty() ? "no act annotated there" : "another act annotated there");
    List<String> lines = new ArrayList<>();
    lines.add("found  " + line(found));
    there.forEach(c -> lines.add("wanted " + (c.negated() ? "(not) " : "") + Deed.of(c)));
    lines.add(Excerpt.oneLine(text.cut(statement.evidence())));
    return new Difference(Side.FALSE_ALARM, kind, article.id(), lines);
  }

  private static String line(Told told) {
    Statement statement = told.statement();
    return (statement.negated() ? "(not) " : "")
        + (told.deed() + " (confidence " + statement.confidence() + "; ")
        + (Reasons.line(statement.reasons()) + ")");
  }

  /** Where the words stand that the annotators give as evidence. */
  private Optional<Span> place(Gold.Claim claim) {
    int at = claim.evidence().isEmpty() ? -1 : text.string().indexOf(claim.evidence());
    return at < 0 ? Optional.empty() : Optional.of(text.span(at, at + claim.evidence().length()));
  }
}
