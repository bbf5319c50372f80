package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Span;

/**
 * The utterances of an article by where they stand, so that looking for those around a word costs
 * no more in a long article than in a short one.
 */
public final class DraftIndex {

  /** No content is longer, so that nobody looks further back for one that covers a word. */
  private static final int REACH = 6000;

  private final TreeMap<Integer, List<Draft>> byCue = new TreeMap<>();
  private final TreeMap<Integer, List<Draft>> byContent = new TreeMap<>();

  /** Of drafts whose places are settled. */
  public DraftIndex(List<Draft> drafts) {
    for (Draft draft : drafts) {
      byCue.computeIfAbsent(draft.position(), p -> new ArrayList<>()).add(draft);
      for (Span span : draft.content) {
        byContent.computeIfAbsent(span.start(), p -> new ArrayList<>()).add(draft);
      }
    }
  }

  /** Those whose cue stands in one of these spans. */
  public List<Draft> within(List<Span> spans) {
    List<Draft> found = new ArrayList<>();
    for (Span span : spans) {
      byCue.subMap(span.start(), span.end()).values().forEach(found::addAll);
    }
    return found;
  }

  /** Those whose content takes in the span. */
  public List<Draft> around(Span span) {
    List<Draft> found = new ArrayList<>();
    for (Map.Entry<Integer, List<Draft>> entry :
        byContent.subMap(span.start() - REACH, true, span.start(), true).entrySet()) {
      for (Draft draft : entry.getValue()) {
        if (draft.contains(span)) {
          found.add(draft);
        }
      }
    }
    return found;
  }

  /** The others whose content is for the most part the same as this one's. */
  List<Draft> sharing(Draft draft) {
    Set<Draft> found = new LinkedHashSet<>();
    for (Span span : draft.content) {
      byContent
          .subMap(span.start() - span.length(), true, span.end(), false)
          .values()
          .forEach(
              some ->
                  some.stream()
                      .filter(other -> other != draft && isAlike(draft.content, other.content))
                      .forEach(found::add));
    }
    return List.copyOf(found);
  }

  private static boolean isAlike(List<Span> some, List<Span> others) {
    int shared = 0;
    int all = 0;
    for (Span a : some) {
      all += a.length();
      for (Span b : others) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
      }
    }
    for (Span b : others) {
      all += b.length();
    }
    return 2 * shared > all - shared;
  }

  /** The innermost other utterance with a speaker whose content takes in the span. */
  public Optional<Draft> innermost(Span span, Draft except) {
    Draft best = null;
    int bestLength = Integer.MAX_VALUE;
    for (Draft draft : around(span)) {
      boolean spoken =
          draft.match.map(m -> m.cue().manner() != Manner.SHOW).orElse(true)
              && (!draft.speakers.isEmpty() || draft.continues.isPresent());
      boolean itself = draft == except || draft.continues.orElse(null) == except;
      if (spoken && !itself) {
        for (Span content : draft.content) {
          if (content.contains(span) && content.length() < bestLength) {
            best = draft;
            bestLength = content.length();
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
