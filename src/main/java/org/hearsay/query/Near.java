package org.hearsay.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant by a name that does not exist. */
final class Near {

  private Near() {}

  /** Ends an error message: "; did you mean x or y?", or the whole list where nothing is near. */
  static String hint(String wrong, Collection<String> known) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    List<String> near =
        known.stream()
            .filter(name -> isNear(lower, name))
            .sorted(
                Comparator.comparingInt((String name) -> distance(lower, name))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(3)
            .toList();
    return near.isEmpty()
        ? "; there are " + String.join(", ", known)
        : "; did you mean " + String.join(" or ", near) + "?";
  }

  /** Whether a name, or a longer word of it, may have been meant. */
  static boolean isNearName(String wrong, String name) {
    return distanceToName(wrong, name) <= Math.max(1, wrong.length() / 3);
  }

  /** The three nearest of these names, the nearest first. */
  static List<String> nearest(String wrong, Collection<String> names) {
    return names.stream()
        .sorted(
            Comparator.comparingInt((String name) -> distanceToName(wrong, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  private static int distanceToName(String wrong, String name) {
    String asked = wrong.toLowerCase(Locale.ROOT);
    String lower = name.toLowerCase(Locale.ROOT);
    int nearest = distanceWithin(asked, lower);
    for (String word : lower.split(" ", -1)) {
      if (word.length() >= 4) {
        nearest = Math.min(nearest, distanceWithin(asked, word));
      }
    }
    return nearest;
  }

  /** The distance; what differs much in length is far without a closer look. */
  private static int distanceWithin(String one, String other) {
    int difference = Math.abs(one.length() - other.length());
    return difference > Math.max(1, one.length() / 3) ? difference : distance(one, other);
  }

  private static boolean isNear(String wrong, String name) {
    return distance(wrong, name) <= Math.max(1, name.length() / 3)
        || (wrong.length() >= 3 && (name.contains(wrong) || wrong.contains(name)));
  }

  /** How many characters must be put in, taken out or replaced to make one of the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
