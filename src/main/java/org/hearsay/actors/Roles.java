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

  /**
   * A noun that describes an actor.
   *
   * @param speaksFor whether its bearer speaks for the organisation named with it
   */
  record Role(String noun, ActorKind kind, Gender gender, boolean speaksFor) {}

  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Gender> givenNames = new HashMap<>();

  private Roles() {}

  static Roles bundled() {
    Roles read = new Roles();
    for (Fact fact : FactFile.read("/org/hearsay/authority/roles.tsv")) {
      ActorKind kind =
          switch (fact.column(1)) {
            case "person", "unnamed" -> ActorKind.PERSON;
            case "body", "government_body" -> ActorKind.GOVERNMENT_BODY;
            case "company" -> ActorKind.COMPANY;
            case "media" -> ActorKind.MEDIA;
            case "state" -> ActorKind.STATE;
            case "group" -> ActorKind.GROUP;
            default -> throw fact.wrong("unknown kind " + fact.column(1));
          };
      String noun = fact.column(0);
      read.roles.put(
          noun, new Role(noun, kind, Gender.of(fact.column(3)), fact.column(2).equals("yes")));
    }
    for (Fact fact : FactFile.read("/org/hearsay/authority/given-names.tsv")) {
      read.givenNames.put(fact.column(0), Gender.of(fact.column(1)));
    }
    return read;
  }

  Optional<Role> role(String phrase) {
    return Optional.ofNullable(roles.get(phrase));
  }

  Gender genderOf(String givenName) {
    return givenNames.getOrDefault(givenName, Gender.UNKNOWN);
  }

  boolean isGivenName(String word) {
    return givenNames.containsKey(word);
  }
}
