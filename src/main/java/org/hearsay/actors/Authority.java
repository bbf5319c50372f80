package org.hearsay.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ExternalEntry;
import org.hearsay.model.KnownActor;

/**
 * The authority file: actors that news speaks of, under every name it uses for them. Read from
 * {@code data/authority}, which is bundled with the program. Immutable, thread-safe.
 */
public final class Authority {

  private static final String FOLDER = "/org/hearsay/authority/";

  /**
   * An actor of the file.
   *
   * @param key the last part of its IRI
   */
  record Entry(
      String key,
      ActorKind kind,
      String name,
      List<String> aliases,
      Optional<String> actsFor,
      List<String> sameAs,
      Gender gender) {}

  /** How a surface form stands for an actor. */
  enum Surface {
    NAME,
    CAPITAL,
    /** An adjective or a people: "Russian", "Russians". */
    DEMONYM,
    SEAT
  }

  /** A surface form with the actor it stands for. */
  record Sense(Entry entry, Surface surface) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Sense> senses = new HashMap<>();
  private final Map<String, List<String>> surnames = new HashMap<>();
  private final Map<String, List<String>> offices = new HashMap<>();
  private final Map<String, List<Entry>> shared = new HashMap<>();
  private final Map<String, List<Entry>> bySurname = new HashMap<>();

  /** An upper bound on the number of tokens of a surface form, by the word it begins with. */
  private final Map<String, Integer> longest = new HashMap<>();

  private Authority() {}

  /** The file that comes with the program. */
  public static Authority bundled() {
    Authority authority = new Authority();
    for (Fact fact : FactFile.read(FOLDER + "actors.tsv")) {
      authority.add(fact);
    }
    for (Fact fact : FactFile.read(FOLDER + "surnames.tsv")) {
      authority.surnames.put(fact.column(0), fact.list(1));
    }
    for (Fact fact : FactFile.read(FOLDER + "offices.tsv")) {
      authority.offices.put(fact.column(0), fact.list(1));
    }
    authority.entries.values().stream()
        .filter(entry -> entry.kind() == ActorKind.PERSON)
        .forEach(authority::learnSurname);
    for (Fact fact : FactFile.read(FOLDER + "metonyms.tsv")) {
      Entry entry = authority.entries.get(fact.column(1));
      if (entry == null) {
        throw fact.wrong("no actor " + fact.column(1));
      }
      Surface surface =
          switch (fact.column(2)) {
            case "capital" -> Surface.CAPITAL;
            case "demonym" -> Surface.DEMONYM;
            case "seat", "nickname" -> Surface.SEAT;
            default -> throw fact.wrong("unknown kind of metonym " + fact.column(2));
          };
      authority.learn(fact.column(0), new Sense(entry, surface));
    }
    return authority;
  }

  /**
   * The file that comes with the program, and somebody's own actors. Who has the kind and name of
   * one of the file is that one. Their names go before those of the file.
   *
   * @throws IllegalArgumentException where one of them cannot be taken, with the place and why
   */
  public static Authority bundledWith(List<KnownActor> own) {
    Authority authority = bundled();
    OwnActors.entries(own, authority.entries.values()).forEach(authority::own);
    return authority;
  }

  private void own(Entry entry) {
    entries.put(entry.key(), entry);
    for (String name : Stream.concat(Stream.of(entry.name()), entry.aliases().stream()).toList()) {
      senses.remove(plain(name));
      learn(name, new Sense(entry, Surface.NAME));
    }
    if (entry.kind() == ActorKind.PERSON) {
      learnSurname(entry);
    }
  }

  private void add(Fact fact) {
    ActorKind kind;
    try {
      kind = ActorKind.valueOf(fact.column(1).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw fact.wrong("unknown kind " + fact.column(1));
    }
    Entry entry =
        new Entry(
            fact.column(0),
            kind,
            fact.column(2),
            fact.list(3).stream().map(alias -> alias.replaceFirst("^~", "")).toList(),
            present(fact.column(4)),
            present(fact.column(5))
                .map(number -> List.of(ExternalEntry.WIKIDATA + number))
                .orElse(List.of()),
            Gender.of(fact.column(8)));
    entries.put(entry.key(), entry);
    learn(entry.name(), new Sense(entry, Surface.NAME));
    for (String alias : fact.list(3)) {
      if (alias.startsWith("~")) {
        shared
            .computeIfAbsent(alias.substring(1).replace('’', '\''), a -> new ArrayList<>())
            .add(entry);
      } else {
        learn(alias, new Sense(entry, Surface.NAME));
      }
    }
  }

  private void learn(String surface, Sense sense) {
    String form = plain(surface);
    senses.putIfAbsent(form, sense);
    longest.merge(beginning(form), form.split("[ '.-]+").length + 3, Math::max);
  }

  private static String plain(String surface) {
    return surface.replace('’', '\'');
  }

  private static Optional<String> present(String column) {
    return column.isEmpty() ? Optional.empty() : Optional.of(column);
  }

  /** What a surface form stands for: case counts, the apostrophe's shape does not. */
  Optional<Sense> sense(String surface) {
    return Optional.ofNullable(senses.get(plain(surface)));
  }

  /**
   * The actors that share a surface form: it stands for the one of them that the article has named
   * in another way.
   */
  List<Entry> sharing(String surface) {
    return shared.getOrDefault(plain(surface), List.of());
  }

  /** What the news calls a person on second mention, where it is not the last word of the name. */
  List<String> surnames(Entry person) {
    return surnames.getOrDefault(person.key(), List.of());
  }

  /** The offices that a person holds or has held; empty where the file tells none. */
  List<String> offices(Entry person) {
    return offices.getOrDefault(person.key(), List.of());
  }

  private void learnSurname(Entry person) {
    String last = person.name().substring(person.name().lastIndexOf(' ') + 1);
    for (String surname : surnames.getOrDefault(person.key(), List.of(last))) {
      bySurname.computeIfAbsent(surname, s -> new ArrayList<>()).add(person);
    }
  }

  /** The people of the file whom the news calls by this surname. */
  List<Entry> ofSurname(String surname) {
    return bySurname.getOrDefault(surname, List.of());
  }

  Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** An upper bound on the number of tokens of a surface form that begins with this word. */
  int longest(String first) {
    return longest.getOrDefault(beginning(first), 0);
  }

  /** The letters and digits that a form begins with, however it is cut into words. */
  private static String beginning(String form) {
    int end = 0;
    while (end < form.length() && Character.isLetterOrDigit(form.codePointAt(end))) {
      end += Character.charCount(form.codePointAt(end));
    }
    return form.substring(0, end);
  }

  /**
   * All actors of the file, with their names and links but no mentions, in the order of the file.
   */
  public List<Actor> actors() {
    List<Actor> actors = new ArrayList<>();
    for (Entry entry : entries.values()) {
      actors.add(
          new Actor(
              iri(entry.key()),
              entry.name(),
              entry.kind(),
              entry.aliases().stream().sorted().distinct().toList(),
              Optional.empty(),
              entry.actsFor().map(Authority::iri),
              sameAs(entry),
              List.of()));
    }
    return actors;
  }

  static String iri(String key) {
    return "actor/" + key;
  }

  static List<String> sameAs(Entry entry) {
    return entry.sameAs();
  }
}
