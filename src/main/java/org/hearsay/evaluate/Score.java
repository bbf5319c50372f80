package org.hearsay.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How many of a kind were predicted, how many there are, and how many of these agree. */
record Score(String label, int right, int predicted, int gold) {

  double precision() {
    return share(right, predicted);
  }

  double recall() {
    return share(right, gold);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** A line of the report. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%-34s P %s  R %s  F1 %s   (%d right, %d predicted, %d gold)",
        label,
        rounded(precision()),
        rounded(recall()),
        rounded(f1()),
        right,
        predicted,
        gold);
  }

  /** A line for a share: "source span overlaps 0.912 of 431 matched". */
  static String line(String label, int right, int of, String what) {
    return String.format(
        Locale.ROOT, "%-34s %s of %d%s", label, rounded(share(right, of)), of, what);
  }

  static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Three digits, ties to the even one: {@code String.format} rounds them up. */
  static String rounded(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toString();
  }
}
