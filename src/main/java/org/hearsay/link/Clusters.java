package org.hearsay.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Groups of ids that were joined, each with a profile of what its members have in common. Two
 * groups are joined only where their profiles agree, so a chain of likenesses never brings together
 * two things that contradict each other.
 */
final class Clusters<P extends Clusters.Profile<P>> {

  /** What a group has in common. */
  interface Profile<P> {

    boolean agreesWith(P other);

    /** Both together; may change and return either, which are not used again. */
    P with(P other);
  }

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, P> profiles = new HashMap<>();

  void add(String id, P profile) {
    parents.put(id, id);
    profiles.put(id, profile);
  }

  /** Joins the groups of both ids, if they are two and agree. */
  boolean join(String one, String other) {
    return join(one, other, Profile::agreesWith);
  }

  /** Joins the groups of both ids, if they are two and nothing stands against it. */
  boolean join(String one, String other, BiPredicate<P, P> allowed) {
    String oneRoot = root(one);
    String otherRoot = root(other);
    if (oneRoot.equals(otherRoot)
        || !allowed.test(profiles.get(oneRoot), profiles.get(otherRoot))) {
      return false;
    }
    P together = profiles.get(oneRoot).with(profiles.remove(otherRoot));
    profiles.put(oneRoot, together);
    parents.put(otherRoot, oneRoot);
    return true;
  }

  /** The groups of more than one, each by one of its ids, in order of their smallest. */
  Map<String, Set<String>> groups() {
    Map<String, Set<String>> byRoot = new HashMap<>();
    parents.keySet().forEach(id -> byRoot.computeIfAbsent(root(id), r -> new TreeSet<>()).add(id));
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Set<String> group : byRoot.values()) {
      if (group.size() > 1) {
        groups.put(group.iterator().next(), group);
      }
    }
    return groups;
  }

  private String root(String id) {
    String root = id;
    while (!parents.get(root).equals(root)) {
      root = parents.get(root);
    }
    // Shortens the way for the next time.
    for (String step = id; !step.equals(root); ) {
      String next = parents.put(step, root);
      step = next;
    }
    return root;
  }
}
