package org.hearsay.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
   * @param general whether it may take up anybody of its kind ("the company"), not only one so
   *     described before
   * @param apposed whether it may follow the name it describes ("the Volta charity")
   * @param speaking whether its bearer speaks for an organisation
   */
  record Role(
      String noun,
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
    roles.put(noun, new Role(noun, kind, Gender.of(fact.column(3)), speaking, general, apposed));
    longest.merge(noun.substring(noun.lastIndexOf(' ') + 1), noun.split(" ", -1).length, Math::max);
  }

  /** The number of words of the longest role that ends with this word; 0 if there is none. */
  int longest(String last) {
    return longest.getOrDefault(last, 0);
  }

  Optional<Role> role(String phrase) {
    return Optional.ofNullable(roles.get(phrase));
  }
}
