package org.hearsay.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * All actors that have a name, by names, identifiers and codes, as they stood when they were
 * gathered. What is asked by name is compared whatever case, accents and signs. Never changes; safe
 * for use by many threads.
 */
public final class ActorIndex {

  private static final String ENDING = "/actor/";
  private static final String ARTICLE = " the ";

  private static final Comparator<GatheredActor> MOST_SPOKEN_OF =
      Comparator.comparingInt((GatheredActor actor) -> -actor.counts().articles())
          .thenComparing(GatheredActor::name)
          .thenComparing(GatheredActor::iri);

  private final SortedMap<String, GatheredActor> actors;
  private final Map<String, String> others;
  private final List<Name> names = new ArrayList<>();
  private final Map<String, List<Name>> byWords = new HashMap<>();
  private final Map<String, List<Name>> byWord = new HashMap<>();
  private final Map<String, List<GatheredActor>> byIdentifier = new HashMap<>();
  private final Map<String, GatheredActor> byEnding = new HashMap<>();

  /** How an actor was found by what somebody calls it. */
  public enum How {
    MAIN_NAME,
    OTHER_NAME,
    /** Asked for was what the news call it, such as its capital. */
    STANDS_FOR,
    /** Asked for were some words of a name. */
    PART
  }

  /**
   * An actor that was found.
   *
   * @param share how much of the words of the name was asked for: 1 for all
   */
  public record Found(GatheredActor actor, How how, double share) {}

  private record Name(GatheredActor actor, boolean main, String words, int length) {

    Found whole() {
      return new Found(actor, main ? How.MAIN_NAME : How.OTHER_NAME, 1);
    }

    Found part(int asked) {
      return new Found(actor, How.PART, (double) asked / length);
    }
  }

  /**
   * @param actors by their IRIs
   * @param others IRIs of those that are the same as one of them, with its IRI
   */
  ActorIndex(SortedMap<String, GatheredActor> actors, Map<String, String> others) {
    this.actors = actors;
    this.others = others;
    for (GatheredActor actor : actors.values()) {
      actor.mainNames().forEach(name -> add(actor, true, name));
      actor.otherNames().forEach(name -> add(actor, false, name));
      actor.sameAs().forEach(iri -> identify(iri, actor));
      actor
          .codes()
          .forEach((scheme, codes) -> codes.forEach(code -> identify(key(scheme, code), actor)));
      int ending = actor.iri().lastIndexOf(ENDING);
      if (ending >= 0) {
        byEnding.putIfAbsent(actor.iri().substring(ending), actor);
      }
    }
  }

  private void add(GatheredActor actor, boolean main, String name) {
    String words = NameWords.of(name);
    List<String> each = list(words);
    if (!each.isEmpty()) {
      Name entry = new Name(actor, main, words, each.size());
      names.add(entry);
      byWords.computeIfAbsent(words, any -> new ArrayList<>()).add(entry);
      new LinkedHashSet<>(each)
          .forEach(word -> byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(entry));
    }
  }

  private void identify(String identifier, GatheredActor actor) {
    byIdentifier.computeIfAbsent(identifier, any -> new ArrayList<>()).add(actor);
  }

  private static List<String> list(String words) {
    return words.isBlank() ? List.of() : List.of(words.strip().split(" "));
  }

  private static String key(String scheme, String code) {
    return scheme + " " + plainCode(code);
  }

  /** A code as it is compared: tables lose the noughts before numbers. */
  public static String plainCode(String code) {
    return code.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d+$)", "");
  }

  /** A name as it is compared: its words, whatever case, accents and signs. */
  public static String plainName(String name) {
    return NameWords.of(name).strip();
  }

  /** All of them, by their IRIs. */
  public Collection<GatheredActor> all() {
    return actors.values();
  }

  /** The actor of this IRI, or the one that it is the same as. */
  public Optional<GatheredActor> of(String iri) {
    return Optional.ofNullable(actors.get(others.getOrDefault(iri, iri)));
  }

  /** Who has this entry in another dataset. */
  public List<GatheredActor> with(String entry) {
    return byIdentifier.getOrDefault(entry, List.of());
  }

  /** Who has this code in a scheme, which is named as in the ontology. */
  public List<GatheredActor> with(String scheme, String code) {
    return with(key(scheme, code));
  }

  /** Those for whom it acts, those for whom they do, and so on, the nearest first. */
  public Set<GatheredActor> actsFor(GatheredActor actor) {
    if (actor.actsFor().isEmpty()) {
      return Set.of();
    }
    Set<GatheredActor> found = new LinkedHashSet<>();
    List<GatheredActor> last = List.of(actor);
    while (!last.isEmpty()) {
      List<GatheredActor> next = new ArrayList<>();
      for (GatheredActor each : last) {
        for (String iri : each.actsFor()) {
          of(iri).filter(one -> !one.equals(actor) && found.add(one)).ifPresent(next::add);
        }
      }
      last = next;
    }
    return found;
  }

  /**
   * Who is called so, or has a name with these words beside each other; each once, at its best. An
   * article before the name is passed over, but not one that is part of a name: WHO is not The Who.
   */
  public List<Found> find(String asked) {
    String words = NameWords.of(asked);
    String bare = withoutArticle(words);
    List<String> each = list(bare);
    Map<GatheredActor, Found> found = new LinkedHashMap<>();
    for (String called : List.of(words, bare)) {
      for (Name name : byWords.getOrDefault(called, List.of())) {
        found.merge(name.actor, name.whole(), ActorIndex::better);
      }
    }
    for (String called : List.of(asked.strip(), bare.strip())) {
      for (String ending : Metonyms.of(called)) {
        Optional.ofNullable(byEnding.get(ending))
            .ifPresent(actor -> found.putIfAbsent(actor, new Found(actor, How.STANDS_FOR, 1)));
      }
    }
    for (Name name : rarest(each)) {
      if (name.length > each.size() && name.words.contains(bare)) {
        found.merge(name.actor, name.part(each.size()), ActorIndex::better);
      }
    }
    return List.copyOf(found.values());
  }

  private static String withoutArticle(String words) {
    return words.startsWith(ARTICLE) && words.length() > ARTICLE.length()
        ? words.substring(ARTICLE.length() - 1)
        : words;
  }

  /** The names that hold that of the words which the fewest have. */
  private List<Name> rarest(List<String> words) {
    return words.stream()
        .map(word -> byWord.getOrDefault(word, List.of()))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static Found better(Found one, Found other) {
    int compared = one.how.compareTo(other.how);
    return compared < 0 || (compared == 0 && one.share >= other.share) ? one : other;
  }

  /**
   * Who has a name that begins so, then who has one with a word that does; those of whom most
   * articles speak first. Nothing begins all names.
   */
  public List<GatheredActor> beginning(String asked) {
    String words = NameWords.of(asked);
    String start = words.isBlank() ? " " : words.substring(0, words.length() - 1);
    Set<GatheredActor> first = new LinkedHashSet<>();
    Set<GatheredActor> later = new LinkedHashSet<>();
    for (Name name : names) {
      int at = name.words.indexOf(start);
      if (at >= 0) {
        (at == 0 ? first : later).add(name.actor);
      }
    }
    Set<GatheredActor> all = new LinkedHashSet<>(first.stream().sorted(MOST_SPOKEN_OF).toList());
    all.addAll(later.stream().sorted(MOST_SPOKEN_OF).toList());
    return List.copyOf(all);
  }
}
