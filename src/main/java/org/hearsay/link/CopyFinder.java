package org.hearsay.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Appearance;
import org.hearsay.model.Copies.Copy;

/**
 * Finds the articles that have the wording of an earlier one. Each is compared with originals
 * alone, never with other copies, so that a story that is rewritten day by day does not become one
 * with its beginning; and only with those that share a key of its sketch, so that the time it takes
 * grows with the number of articles and not with that of pairs.
 */
final class CopyFinder {

  /** So much of the shorter text must stand in the longer one. */
  private static final double SHARED = 0.6;

  /** Of a wording that everybody has, such as a notice, so many originals are looked at. */
  private static final int MOST_OF_A_KEY = 50;

  /** The earliest first; of one day, the longest. */
  private static final Comparator<Appearance> ORDER =
      Comparator.comparing((Appearance one) -> one.published().orElse(LocalDate.MAX))
          .thenComparing(one -> one.sketch().size(), Comparator.reverseOrder())
          .thenComparing(Appearance::article);

  private CopyFinder() {}

  private record Key(int place, int hash) {}

  static List<Copy> among(Collection<Appearance> appearances) {
    Map<Key, List<Appearance>> originals = new HashMap<>();
    List<Copy> copies = new ArrayList<>();
    for (Appearance one : appearances.stream().sorted(ORDER).toList()) {
      int[] hashes = one.sketch().keys();
      Set<Appearance> alike = new LinkedHashSet<>();
      for (int i = 0; i < hashes.length; i++) {
        alike.addAll(originals.getOrDefault(new Key(i, hashes[i]), List.of()));
      }
      Optional<Copy> copy =
          alike.stream()
              .map(original -> copy(one, original))
              .filter(each -> each.shared() >= SHARED)
              .max(
                  Comparator.comparingDouble(Copy::shared)
                      .thenComparing(Copy::original, Comparator.reverseOrder()));
      copy.ifPresent(copies::add);
      for (int i = 0; copy.isEmpty() && i < hashes.length; i++) {
        List<Appearance> list =
            originals.computeIfAbsent(new Key(i, hashes[i]), key -> new ArrayList<>(1));
        if (list.size() < MOST_OF_A_KEY) {
          list.add(one);
        }
      }
    }
    return copies;
  }

  private static Copy copy(Appearance one, Appearance original) {
    boolean version =
        one.publisher().isPresent()
            && original
                .publisher()
                .filter(name -> name.equalsIgnoreCase(one.publisher().get()))
                .isPresent();
    return new Copy(
        one.article(), original.article(), version, one.sketch().shared(original.sketch()));
  }
}
