package org.hearsay.actors;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;

/**
 * Finds the name that stands beside a common noun and says whom it means: "the mayor of Harrow,
 * Mira Vane", "the Volta charity", "the senators Vane and Lund".
 */
final class Appositions {

  private final Analysis analysis;
  private final Tree tree;
  private final NameSpan[] nameAt;
  private final Figure[] at;
  private final RolePhrases rolePhrases;
  private final Affiliations affiliations;
  private final PersonReader persons;
  private final OrganisationNames organisationNames;
  private final BitSet claimed = new BitSet();
  private final Map<Integer, List<Figure>> members = new HashMap<>();

  Appositions(
      Tree tree,
      NameSpan[] nameAt,
      Figure[] at,
      RolePhrases rolePhrases,
      Affiliations affiliations,
      PersonReader persons,
      OrganisationNames organisationNames) {
    this.analysis = tree.analysis();
    this.tree = tree;
    this.nameAt = nameAt;
    this.at = at;
    this.rolePhrases = rolePhrases;
    this.affiliations = affiliations;
    this.persons = persons;
    this.organisationNames = organisationNames;
  }

  /** For the head of each plural that lists people by name, those people. */
  Map<Integer, List<Figure>> members() {
    return members;
  }

  /** "The senators Mira Vane and Peter Lund": the names that follow say who they are. */
  void list(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head);
    if (role.isEmpty() || !Phrase.isPlural(head)) {
      return;
    }
    List<Figure> listed =
        tree.child(head, "appos").filter(name -> isNearBehind(head, name)).stream()
            .flatMap(first -> tree.conjuncts(first).stream())
            .flatMap(token -> Optional.ofNullable(nameAt[token.index()]).stream())
            .filter(persons::isFullName)
            .flatMap(name -> persons.person(name, Optional.empty()).stream())
            .toList();
    if (listed.size() > 1) {
      members.put(head.index(), listed);
    }
  }

  private boolean isNearBehind(Token head, Token name) {
    return nameAt[name.index()] != null
        && nameAt[name.index()].first() > head.index()
        && nameAt[name.index()].first() <= head.index() + 2;
  }

  /** "The Volta charity": the name before the noun says who it is. */
  private Optional<Figure> namedBefore(Token head) {
    NameSpan name =
        head.index() > analysis.sentenceOf(head).firstToken() ? nameAt[head.index() - 1] : null;
    if (name == null || Phrase.isPlural(head)) {
      return Optional.empty();
    }
    Optional<Roles.Role> role = rolePhrases.role(head).filter(Roles.Role::apposed);
    Optional<Figure> figure =
        role.flatMap(r -> Optional.ofNullable(at[name.head().index()]))
            .filter(f -> f.isNamed() && isOrganisation(f))
            .filter(f -> name.head().is("compound", "nmod"));
    figure
        .filter(f -> f.kind() == ActorKind.OTHER)
        .ifPresent(f -> role.ifPresent(r -> f.becomes(r.kind())));
    return figure;
  }

  private static boolean isOrganisation(Figure figure) {
    return switch (figure.kind()) {
      case COMPANY, MEDIA, GROUP, OTHER -> true;
      case STATE, GOVERNMENT_BODY, PERSON, UNNAMED -> false;
    };
  }

  /** The figure that the name before or beside a common noun gives it. */
  Optional<Figure> named(Token head) {
    return namedBefore(head).or(() -> namedBeside(head));
  }

  /** "The shadow home secretary, Yvette Cooper, ...": the name that follows says who it is. */
  private Optional<Figure> namedBeside(Token head) {
    Optional<Figure> after = namedAfter(head).or(() -> namedAfterJoined(head));
    if (after.isPresent()) {
      return after;
    }
    for (Token child : analysis.children(head)) {
      NameSpan name = nameAt[child.index()];
      boolean beside =
          child.is("appos")
              || name != null && isComma(name.first() - 1)
              || child.is("conj") && isBare(head);
      if (beside
          && child.index() > head.index()
          && name != null
          && name.head().index() == child.index()
          && !Phrase.isPlural(head)) {
        Optional<Figure> person = persons.person(name, Optional.empty());
        Optional<Roles.Role> role = rolePhrases.role(head);
        if (person.isEmpty()
            && child.is("appos")
            && isOrganisation(name)
            && role.map(
                    r -> !r.kind().equals(ActorKind.PERSON) && !r.kind().equals(ActorKind.UNNAMED))
                .orElse(true)) {
          return Optional.of(
              organisationNames.figure(
                  name)); // "The top military body, the National Defense Commission".
        }
        if (person.isPresent() && role.isPresent()) {
          affiliations.describe(person.get(), rolePhrases.phrase(role.get(), head));
          return person;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "The mayor of Harrow, Mira Vane, ...", "Minister of Defence Pavlo Korin": between the role and
   * the name only the rest of its phrase and perhaps a comma.
   */
  private Optional<Figure> namedAfter(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head);
    if (role.isEmpty() || Phrase.isPlural(head)) {
      return Optional.empty();
    }
    Optional<NameSpan> name =
        nameAfter(head).filter(persons::isFullName).filter(n -> !claimed.get(n.first()));
    name.ifPresent(n -> claimed.set(n.first())); // The outermost of several roles has it.
    Optional<Figure> person = name.flatMap(n -> persons.person(n, Optional.empty()));
    person.ifPresent(p -> affiliations.describe(p, rolePhrases.phrase(role.get(), head)));
    return person;
  }

  /** "Writer and activist Ellen Vane": both roles without an article, the name after the second. */
  private Optional<Figure> namedAfterJoined(Token head) {
    return tree.child(head, "conj")
        .filter(other -> isBare(head) && isBare(other) && rolePhrases.role(head).isPresent())
        .filter(other -> !Phrase.isPlural(head) && rolePhrases.role(other).isPresent())
        .filter(other -> other.index() + 1 < nameAt.length)
        .flatMap(other -> Optional.ofNullable(nameAt[other.index() + 1]))
        .filter(persons::isFullName)
        .flatMap(name -> persons.person(name, Optional.empty()));
  }

  private Optional<NameSpan> nameAfter(Token head) {
    int end = Math.min(analysis.sentenceOf(head).endToken(), head.index() + 14);
    int i = head.index() + 1;
    boolean complement = i < end && analysis.token(i).form().equals("of");
    while (i < end && !analysis.token(i).is("punct") && !analysis.token(i).isVerb()) {
      boolean adjoining =
          complement
              && nameAt[i] != null
              && nameAt[i].first() == i
              && Character.isUpperCase(analysis.token(i - 1).form().codePointAt(0));
      if (adjoining && persons.isFullName(nameAt[i])) {
        return Optional.of(nameAt[i]);
      }
      i++;
    }
    boolean enclosed =
        i + 2 < analysis.sentenceOf(head).endToken()
            && isComma(i)
            && nameAt[i + 1] != null
            && nameAt[i + 1].end() < analysis.sentenceOf(head).endToken()
            && isComma(nameAt[i + 1].end());
    return enclosed ? Optional.of(nameAt[i + 1]) : Optional.empty();
  }

  private static boolean isOrganisation(NameSpan name) {
    return name.sense()
        .map(s -> s.entry().kind() != ActorKind.PERSON)
        .orElse(name.type().equals("ORG"));
  }

  private boolean isComma(int index) {
    return index >= 0 && analysis.token(index).form().equals(",");
  }

  /**
   * "Writer and activist Eleanor Vane": a role without an article, joined to a name, is the name's.
   */
  private boolean isBare(Token role) {
    return !tree.hasChild(role, "det", "poss");
  }
}
