package org.hearsay.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.model.Account;
import org.hearsay.model.Act;
import org.hearsay.model.Claim;
import org.hearsay.model.Copies;
import org.hearsay.model.Copies.Copy;
import org.hearsay.model.Copies.Repeat;

/**
 * Finds the statements of copies that the original, or a copy before, has already: the same act of
 * the same speaker towards the same targets, in much the same words. What only a copy has is no
 * repeat.
 */
final class RepeatFinder {

  /** So much of the words of both must be common. */
  private static final double SHARED = 0.6;

  private RepeatFinder() {}

  /** What must be the same, with ids that are bound to an article freed of it. */
  private record Kind(Act act, boolean negated, Optional<String> speaker, List<String> targets) {

    static Kind of(Claim claim, String article) {
      return new Kind(
          claim.act(),
          claim.negated(),
          claim.speaker().map(id -> freed(id, article)),
          claim.targets().stream().map(id -> freed(id, article)).toList());
    }

    private static String freed(String id, String article) {
      return id.startsWith(article + "/") ? id.substring(article.length()) : id;
    }
  }

  private record Told(String id, Set<String> words) {}

  static Copies among(List<Copy> copies, Collection<Account> accounts) {
    Map<String, Account> byArticle =
        accounts.stream().collect(Collectors.toMap(Account::article, Function.identity()));
    Map<String, List<Copy>> byOriginal =
        copies.stream()
            .collect(Collectors.groupingBy(Copy::original, TreeMap::new, Collectors.toList()));
    List<Repeat> repeats = new ArrayList<>();
    byOriginal.forEach(
        (original, group) -> {
          Map<Kind, List<Told>> told = new HashMap<>();
          add(byArticle.get(original), told, repeats);
          group.forEach(copy -> add(byArticle.get(copy.article()), told, repeats));
        });
    return new Copies(copies, repeats);
  }

  private static void add(Account account, Map<Kind, List<Told>> told, List<Repeat> repeats) {
    Map<Kind, List<Told>> own = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Claim claim : account.claims()) {
      Kind kind = Kind.of(claim, account.article());
      Told here = new Told(claim.id(), Words.stems(claim.quote()));
      Optional<Told> before =
          told.getOrDefault(kind, List.of()).stream()
              .filter(each -> !taken.contains(each.id) && isAlike(each.words, here.words))
              .findFirst();
      if (before.isPresent()) {
        taken.add(before.get().id);
        repeats.add(new Repeat(claim.id(), before.get().id));
      } else {
        own.computeIfAbsent(kind, any -> new ArrayList<>()).add(here);
      }
    }
    own.forEach((kind, list) -> told.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(list));
  }

  private static boolean isAlike(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    int all = one.size() + other.size() - common.size();
    return all == 0 || common.size() >= SHARED * all;
  }
}
