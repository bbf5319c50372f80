package org.hearsay.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.FactFile;
import org.hearsay.language.FactFile.Fact;
import org.hearsay.model.ActorKind;

/**
 * What common nouns say of the actors they describe ("spokesman", "ministry", "critics", "firm"),
 * read from {@code data/authority/roles.tsv} and {@code descriptions.tsv}. Immutable, thread-safe.
 */
final class Roles {

  /** For whom the bearer of a role speaks: see the column "acts" of the file. */
  enum Speaking {
    FOR_ONESELF,
    FOR_OWNER,
    FOR_SOMEBODY
  }

  /**
   * A noun that describes an actor.
   *
   * @param shorter what its bearer may be called for short: "minister" of "foreign minister"
   * @param general whether it may take up anybody of its kind ("the company"), not only one so
   *     described before
   * @param apposed whether it may follow the name it describes ("the Volta charity")
   * @param speaking whether its bearer speaks for an organisation
   */
  record Role(
      String noun,
      String shorter,
      ActorKind kind,
      Gender gender,
      Speaking speaking,
      boolean general,
      boolean apposed) {

    /** Whether it describes people rather than bodies. */
    boolean isPersonal() {
      return kind == ActorKind.PERSON || kind == ActorKind.UNNAMED;
    }

    /** Whether its bearer speaks for the organisation named with it. */
    boolean speaksFor() {
      return speaking != Speaking.FOR_ONESELF;
    }
  }

  /** Ranks that make another office of the noun after them. */
  private static final Set<String> DISTINCT =
      FactFile.read("/org/hearsay/actors/ranks.tsv").stream()
          .filter(fact -> fact.column(1).equals("distinct"))
          .map(fact -> fact.column(0))
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, Role> roles = new HashMap<>();

  /** The most words of a role that ends with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  private Roles() {}

  static Roles bundled() {
    Roles read = new Roles();
    for (Fact fact : FactFile.read("/org/hearsay/authority/roles.tsv")) {
      read.add(fact, false, false);
    }
    for (Fact fact : FactFile.read("/org/hearsay/actors/descriptions.tsv")) {
      read.add(fact, true, fact.column(4).equals("apposed"));
    }
    return read;
  }

  private void add(Fact fact, boolean general, boolean apposed) {
    ActorKind kind =
        switch (fact.column(1)) {
          case "person" -> ActorKind.PERSON;
          case "unnamed" -> ActorKind.UNNAMED;
          case "body", "government_body" -> ActorKind.GOVERNMENT_BODY;
          case "company" -> ActorKind.COMPANY;
          case "media" -> ActorKind.MEDIA;
          case "state" -> ActorKind.STATE;
          case "group" -> ActorKind.GROUP;
          default -> throw fact.wrong("unknown kind " + fact.column(1));
        };
    String noun = fact.column(0);
    Speaking speaking =
        switch (fact.column(2)) {
          case "yes" -> Speaking.FOR_OWNER;
          case "always" -> Speaking.FOR_SOMEBODY;
          default -> Speaking.FOR_ONESELF;
        };
    roles.put(
        noun,
        new Role(noun, shorter(noun), kind, Gender.of(fact.column(3)), speaking, general, apposed));
    longest.merge(noun.substring(noun.lastIndexOf(' ') + 1), noun.split(" ", -1).length, Math::max);
  }

  /** The number of words of the longest role that ends with this word; 0 if there is none. */
  int longest(String last) {
    return longest.getOrDefault(last, 0);
  }

  /**
   * "Secretary" of "secretary of state"; a "prime minister" or "vice president" is not called
   * otherwise.
   */
  static String shorter(String noun) {
    int of = noun.indexOf(" of ");
    String[] words = (of < 0 ? noun : noun.substring(0, of)).split(" ");
    boolean distinct = words.length > 1 && DISTINCT.contains(words[words.length - 2]);
    return distinct ? noun : words[words.length - 1];
  }

  Optional<Role> role(String phrase) {
    return Optional.ofNullable(roles.get(phrase));
  }
}
