package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether confidence means something: of the predictions with a confidence around .7, seven in ten
 * should be right. For one thread.
 */
final class Reliability {

  private static final int BINS = 10;

  private final double[] confidences = new double[BINS];
  private final int[] predicted = new int[BINS];
  private final int[] right = new int[BINS];

  void add(double confidence, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    confidences[bin] += confidence;
    predicted[bin]++;
    right[bin] += isRight ? 1 : 0;
  }

  /** The mean distance between confidence and share of right ones, weighted by predictions. */
  double error() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidences[bin] - right[bin]);
    }
    int all = Arrays.stream(predicted).sum();
    return all == 0 ? 0 : error / all;
  }

  private static String upper(int bin) {
    return bin + 1 == BINS ? "1 " : "." + (bin + 1);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("confidence   predicted  mean confidence  right");
    for (int bin = 0; bin < BINS; bin++) {
      if (predicted[bin] == 0) {
        lines.add(String.format(Locale.ROOT, ".%d - %s %12d", bin, upper(bin), 0));
      } else {
        lines.add(
            String.format(
                    Locale.ROOT,
                    ".%d - %s %12d %16s %6s",
                    bin,
                    upper(bin),
                    predicted[bin],
                    Score.rounded(confidences[bin] / predicted[bin]),
                    Score.rounded(Score.share(right[bin], predicted[bin])))
                .stripTrailing());
      }
    }
    lines.add("mean distance between the two: " + Score.rounded(error()));
    return lines;
  }
}
