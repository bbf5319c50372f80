package org.hearsay.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * What the article says anywhere of the people it names by full name: a headline or first paragraph
 * speaks of "the mayor of Harrow" before the next tells his name. Read before anything else.
 */
final class Introductions {

  /**
   * Somebody who is introduced.
   *
   * @param owner the name of the party, place or body that the role belongs to
   */
  private record Introduced(Figure person, Optional<NameSpan> owner) {}

  private final Map<String, List<Introduced>> byNoun = new HashMap<>();
  private final Tree tree;
  private final NameSpan[] nameAt;
  private final RolePhrases rolePhrases;

  Introductions(
      Tree tree,
      NameSpan[] nameAt,
      List<NameSpan> names,
      RolePhrases rolePhrases,
      PersonReader persons) {
    this.tree = tree;
    this.nameAt = nameAt;
    this.rolePhrases = rolePhrases;
    for (NameSpan name : names) {
      if (persons.isFullName(name)) {
        persons.person(name, Optional.empty()).ifPresent(person -> read(name, person));
      }
    }
  }

  private void read(NameSpan name, Figure person) {
    for (String noun : person.nouns()) { // What titles have told: "Sen. Vane".
      byNoun
          .computeIfAbsent(noun, n -> new ArrayList<>())
          .add(new Introduced(person, Optional.empty()));
    }
    rolePhrases.before(name).ifPresent(phrase -> introduce(person, phrase));
    tree.child(name.head(), "appos").ifPresent(noun -> introduce(person, noun));
    if (name.head().is("appos")) {
      tree.head(name.head()).ifPresent(noun -> introduce(person, noun));
    }
  }

  private void introduce(Figure person, Token noun) {
    if (noun.isNoun() && !Phrase.isPlural(noun) && nameAt[noun.index()] == null) {
      rolePhrases.role(noun).ifPresent(role -> introduce(person, rolePhrases.phrase(role, noun)));
    }
  }

  private void introduce(Figure person, RolePhrases.RolePhrase phrase) {
    if (phrase.role().isPersonal()) {
      Optional<NameSpan> owner = phrase.owner().map(o -> nameAt[o.index()]);
      Introduced introduced = new Introduced(person, owner);
      byNoun.computeIfAbsent(phrase.noun(), n -> new ArrayList<>()).add(introduced);
    }
  }

  /**
   * The only one whom the article introduces in this role, or in this role of that owner; empty
   * where it introduces none or several.
   */
  Optional<Figure> only(String noun, Optional<Figure> owner) {
    Set<Figure> bearers = new LinkedHashSet<>();
    for (Introduced one : byNoun.getOrDefault(noun, List.of())) {
      if (owner.isEmpty() || one.owner().map(name -> isNameOf(name, owner.get())).orElse(false)) {
        bearers.add(one.person());
      }
    }
    return bearers.size() == 1 ? Optional.of(bearers.iterator().next()) : Optional.empty();
  }

  private static boolean isNameOf(NameSpan name, Figure figure) {
    return name.sense()
        .map(sense -> figure.entry().equals(Optional.of(sense.entry())))
        .orElse(figure.forms().contains(name.form()) || figure.name().equals(name.form()));
  }
}
