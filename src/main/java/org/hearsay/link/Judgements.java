package org.hearsay.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Correction;
import org.hearsay.model.Verdict;

/** Which actors people say are one, and which are not. */
final class Judgements {

  private final List<ActorLikeness> same = new ArrayList<>();
  private final Map<String, Set<String>> others = new HashMap<>();
  private final Map<String, List<String>> sources = new HashMap<>();
  private final Set<String> first = new HashSet<>();
  private final Set<String> joined = new TreeSet<>();

  private Judgements() {}

  static Judgements of(List<Correction> corrections) {
    Judgements judgements = new Judgements();
    corrections.stream().filter(Correction::isInForce).forEach(judgements::add);
    return judgements;
  }

  private void add(Correction correction) {
    if (correction.verdict() == Verdict.APART) {
      String one = correction.corrected().getFirst();
      String other = correction.corrected().getLast();
      others.computeIfAbsent(one, id -> new HashSet<>()).add(other);
      others.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    } else if (correction.verdict() == Verdict.SAME) {
      String stands = correction.corrected().getFirst();
      first.add(stands);
      joined.addAll(correction.corrected());
      for (String other : correction.corrected().subList(1, correction.corrected().size())) {
        same.add(new ActorLikeness(0, stands, other, "so " + correction.by() + " says"));
        sources.computeIfAbsent(other, id -> new ArrayList<>()).add(correction.id());
      }
    }
  }

  /** Pairs that are one, in the order in which it was said. */
  List<ActorLikeness> same() {
    return same;
  }

  /** Whom somebody told apart from this one. */
  Set<String> others(String id) {
    return others.getOrDefault(id, Set.of());
  }

  /** Whether this one was named first, to stand for the others. */
  boolean isFirst(String id) {
    return first.contains(id);
  }

  /** All who are one with somebody, sorted. */
  Set<String> ids() {
    return joined;
  }

  /** Whether somebody says that this one is one with another. */
  boolean isJoined(String id) {
    return joined.contains(id);
  }

  /** The corrections by which this one is another. */
  List<String> sources(String id) {
    return sources.getOrDefault(id, List.of());
  }
}
