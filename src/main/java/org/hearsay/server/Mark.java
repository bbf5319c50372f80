package org.hearsay.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Span;

/**
 * A stretch of a text and what it is for some statements.
 *
 * @param statements their numbers
 */
record Mark(Span span, Part part, SortedSet<Integer> statements) {

  /** What a stretch is; of two that are equally long, the first is around the second. */
  enum Part {
    EVIDENCE,
    CONTENT,
    SPEAKER,
    TARGET,
    ADDRESSEE,
    CUE;

    /** The name in style sheets and queries. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Those around others before them. */
  static final Comparator<Mark> ORDER =
      Comparator.comparingInt((Mark mark) -> mark.span.start())
          .thenComparing(mark -> mark.span.end(), Comparator.reverseOrder())
          .thenComparing(Mark::part);

  private record Key(Span span, Part part) {}

  /** The same marks, those of several statements at one place made one, in their order. */
  static List<Mark> together(Collection<Mark> marks) {
    Map<Key, SortedSet<Integer>> statements =
        new TreeMap<>(Comparator.comparing(Key::span).thenComparing(Key::part));
    for (Mark mark : marks) {
      statements
          .computeIfAbsent(new Key(mark.span, mark.part), any -> new TreeSet<>())
          .addAll(mark.statements);
    }
    return statements.entrySet().stream()
        .map(each -> new Mark(each.getKey().span, each.getKey().part, each.getValue()))
        .sorted(ORDER)
        .toList();
  }

  static Mark of(Span span, Part part, int statement) {
    return new Mark(span, part, new TreeSet<>(List.of(statement)));
  }

  /** The part of it that lies within a stretch that it overlaps. */
  Mark within(Span stretch) {
    return new Mark(
        new Span(Math.max(span.start(), stretch.start()), Math.min(span.end(), stretch.end())),
        part,
        statements);
  }
}
