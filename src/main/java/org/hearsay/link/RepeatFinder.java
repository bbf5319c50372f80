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
 * the same speaker, in much the same words, or nearly the same where the targets are others. What
 * only a copy has is no repeat.
 */
final class RepeatFinder {

  /** So much of the words of both must be common. */
  private static final double SHARED = 0.6;

  /**
   * The same where the targets are others: what is read as the target hangs on what stands around.
   */
  private static final double SHARED_TARGETS_APART = 0.8;

  private RepeatFinder() {}

  /** What must be the same. */
  private record Kind(Act act, boolean negated, Optional<String> speaker) {

    static Kind of(Claim claim, String article) {
      return new Kind(claim.act(), claim.negated(), claim.speaker().map(id -> freed(id, article)));
    }
  }

  private record Told(String id, List<String> targets, Set<String> words) {

    static Told of(Claim claim, String article) {
      return new Told(
          claim.id(),
          claim.targets().stream().map(id -> freed(id, article)).toList(),
          Words.stems(claim.quote()));
    }

    boolean saysWhat(Told other) {
      return targets.equals(other.targets) && alike(other) >= SHARED;
    }

    boolean saysMuchWhat(Told other) {
      return !words.isEmpty() && alike(other) >= SHARED_TARGETS_APART;
    }

    private double alike(Told other) {
      Set<String> common = new HashSet<>(words);
      common.retainAll(other.words);
      int all = words.size() + other.words.size() - common.size();
      return all == 0 ? 1 : (double) common.size() / all;
    }
  }

  /** An id without the article that it is bound to. */
  private static String freed(String id, String article) {
    return id.startsWith(article + "/") ? id.substring(article.length()) : id;
  }

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
      Told here = Told.of(claim, account.article());
      List<Told> free =
          told.getOrDefault(kind, List.of()).stream()
              .filter(each -> !taken.contains(each.id))
              .toList();
      Optional<Told> before =
          free.stream()
              .filter(here::saysWhat)
              .findFirst()
              .or(() -> free.stream().filter(here::saysMuchWhat).findFirst());
      if (before.isPresent()) {
        taken.add(before.get().id);
        repeats.add(new Repeat(claim.id(), before.get().id));
      } else {
        own.computeIfAbsent(kind, any -> new ArrayList<>()).add(here);
      }
    }
    own.forEach((kind, list) -> told.computeIfAbsent(kind, any -> new ArrayList<>()).addAll(list));
  }
}
