package org.hearsay.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.model.Links.Answer;

/**
 * Which accusations of one article its denials answer. The one who answers is accused, or acts for
 * the accused, or the accused acts for it, and is not earlier. A denial that says what it denies
 * answers those about the same, or one nearby by the accuser at whom it is aimed. "The charge" and
 * "it" take up the one nearest before, "the charges" all, of this accuser if there is one. With an
 * accusation the same charge told by others is answered too.
 */
final class Replies {

  /** So near, in code points, an accusation is answered in other words than its own. */
  private static final int NEAR = 600;

  /** With so many of those that a denial answers others are compared, however many there are. */
  private static final int SEEDS = 20;

  private final List<ToldClaim> accusations;

  Replies(List<ToldClaim> accusations) {
    this.accusations =
        accusations.stream()
            .sorted(Comparator.comparingInt(accusation -> accusation.position))
            .toList();
  }

  List<Answer> of(ToldClaim denial) {
    List<ToldClaim> possible =
        those(accusations, a -> denial.isByTheAccused(a) && denial.mayFollow(a));
    List<ToldClaim> aimed = those(possible, denial::isAimedAtTheSpeakerOf);
    List<ToldClaim> likely = aimed.isEmpty() ? possible : aimed;
    Map<ToldClaim, String> answered = new LinkedHashMap<>();
    if (!denial.saysNothingOfItsOwn()) {
      those(possible, denial::isAboutTheSameEventAs)
          .forEach(a -> answered.put(a, "about the same event"));
      those(possible, denial::isInTheWordsOf)
          .forEach(a -> answered.putIfAbsent(a, "in the same words"));
    }
    if (answered.isEmpty()) {
      boolean saysWhat = !denial.saysNothingOfItsOwn() && !denial.calledAnAccusation;
      nearest(denial, saysWhat ? aimed : likely)
          .ifPresent(a -> answered.put(a, "of what it was accused of before"));
    }
    if (!denial.ofThen) {
      List<ToldClaim> seeds = answered.keySet().stream().limit(SEEDS).toList();
      those(
              likely,
              a ->
                  denial.ofSeveral && denial.saysNothingOfItsOwn()
                      || seeds.stream()
                          .anyMatch(seed -> isOneCharge(a, seed) || a.isOnTheSideOf(seed)))
          .forEach(a -> answered.putIfAbsent(a, "of the same charge"));
    }
    List<Answer> answers = new ArrayList<>();
    answered.forEach(
        (a, why) -> answers.add(new Answer(denial.id, a.id, "by the accused, " + why)));
    return answers;
  }

  /** Whether one denial of "the charge" is of both: told in one sentence, or about the same. */
  private static boolean isOneCharge(ToldClaim one, ToldClaim other) {
    return one.position == other.position
        || one.isAboutTheSameEventAs(other)
        || one.isInTheWordsOf(other);
  }

  private static List<ToldClaim> those(List<ToldClaim> claims, Predicate<ToldClaim> which) {
    return claims.stream().filter(which).toList();
  }

  /** The last one before the denial, or else the first one behind it, if it stands near. */
  private static Optional<ToldClaim> nearest(ToldClaim denial, List<ToldClaim> inTextOrder) {
    return inTextOrder.stream()
        .filter(accusation -> accusation.position <= denial.position)
        .reduce((first, second) -> second)
        .or(() -> inTextOrder.stream().findFirst())
        .filter(a -> denial.calledAnAccusation || Math.abs(a.position - denial.position) <= NEAR);
  }
}
