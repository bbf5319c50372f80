package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.Contribution;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;

/**
 * Puts the features of cues and acts into words, which stand in {@code feature-words.tsv}.
 * Immutable, thread-safe.
 */
final class FeatureWords {

  /** A step of a value: those below it hold too, and tell together what the value says. */
  private static final Pattern STEP = Pattern.compile("(.*) over (\\d\\.\\d\\d)");

  /** What the features are of: the first column of the file. */
  enum Subject {
    ACT,
    CUE
  }

  private record Line(Pattern pattern, String words) {}

  private final List<Line> lines = new ArrayList<>();

  private FeatureWords() {}

  static FeatureWords bundled(Subject subject) {
    FeatureWords words = new FeatureWords();
    for (Fact fact : FactFile.read("/org/hearsay/cli/feature-words.tsv")) {
      Optional<Subject> of = subject(fact.column(0));
      if (of.isEmpty()) {
        throw fact.wrong("neither act nor cue: " + fact.column(0));
      }
      if (of.get() == subject) {
        words.lines.add(new Line(Pattern.compile(fact.column(1)), fact.column(2)));
      }
    }
    return words;
  }

  private static Optional<Subject> subject(String name) {
    return switch (name) {
      case "act" -> Optional.of(Subject.ACT);
      case "cue" -> Optional.of(Subject.CUE);
      default -> Optional.empty();
    };
  }

  /** A feature in words; empty where the file has none for it. */
  Optional<String> of(String feature) {
    for (Line line : lines) {
      Matcher matcher = line.pattern().matcher(feature);
      if (matcher.matches()) {
        return Optional.of(matcher.replaceFirst(line.words()).replace('_', ' '));
      }
    }
    return Optional.empty();
  }

  /** The same with the steps of one value as one, the weightiest first. */
  static List<Contribution> together(List<Contribution> contributions) {
    Map<String, Contribution> highest = new LinkedHashMap<>();
    for (Contribution one : contributions) {
      Matcher step = STEP.matcher(one.feature());
      String value = step.matches() ? step.group(1) + " over" : one.feature();
      // Steps are in ascending order.
      highest.merge(
          value,
          one,
          (lower, higher) -> new Contribution(higher.feature(), lower.weight() + higher.weight()));
    }
    return highest.values().stream()
        .sorted(Comparator.comparingDouble(c -> -Math.abs(c.weight())))
        .toList();
  }
}
