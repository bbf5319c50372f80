package org.hearsay.evaluate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Rejected;

/** What comparing one set of annotated articles showed. */
public final class Evaluation {

  private final Report report;
  private final Speed speed;
  private final List<Rejected> refused;

  Evaluation(Report report, Speed speed, List<Rejected> refused) {
    this.report = report;
    this.speed = speed;
    this.refused = List.copyOf(refused);
  }

  /** The scores, a line each, in a fixed format. */
  public List<String> figures() {
    return report.figures();
  }

  /** Articles that were refused: they count as ones in which nothing was found. */
  public List<Rejected> refused() {
    return refused;
  }

  /**
   * Prints the scores, which acts are taken for which, what confidence is worth, how many
   * differences there are of each kind, and the speed.
   *
   * @param examples the most differences to print of each kind, with their sentences
   */
  public void print(PrintStream out, int examples) {
    report.figures().forEach(out::println);
    report
        .confusion()
        .ifPresent(
            confusion -> {
              out.println();
              out.println("Acts between the same two: annotated (rows), found (columns)");
              confusion.lines().forEach(out::println);
            });
    out.println();
    out.println("Confidence and how many were right");
    report.reliability().lines().forEach(out::println);
    out.println();
    out.println("Differences by kind");
    Map<String, List<Difference>> kinds = kinds();
    kinds.forEach((kind, all) -> out.printf(Locale.ROOT, "%6d  %s%n", all.size(), kind));
    out.println();
    out.println(speed.line());
    if (examples > 0) {
      kinds.forEach((kind, all) -> print(out, kind, sample(all, examples)));
    }
  }

  /** The commonest kind first. */
  private Map<String, List<Difference>> kinds() {
    Map<String, List<Difference>> kinds = new LinkedHashMap<>();
    report
        .differences()
        .forEach(d -> kinds.computeIfAbsent(d.heading(), k -> new ArrayList<>()).add(d));
    Map<String, List<Difference>> sorted = new LinkedHashMap<>();
    kinds.keySet().stream()
        .sorted(
            Comparator.comparingInt((String kind) -> -kinds.get(kind).size())
                .thenComparing(Comparator.naturalOrder()))
        .forEach(kind -> sorted.put(kind, kinds.get(kind)));
    return sorted;
  }

  /** Taken evenly from all of them: the first ones would all come from one article. */
  private static List<Difference> sample(List<Difference> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<Difference> sample = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      sample.add(all.get((int) ((long) i * all.size() / most)));
    }
    return sample;
  }

  private static void print(PrintStream out, String kind, List<Difference> sample) {
    out.println();
    out.println("--- " + kind);
    for (Difference difference : sample) {
      out.println(difference.article());
      difference.lines().forEach(line -> out.println("    " + line));
    }
  }
}
