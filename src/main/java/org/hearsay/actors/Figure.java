package org.hearsay.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Token;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Mention;

/**
 * An actor of one article in the making: grows with each mention, then becomes a {@link
 * org.hearsay.model.Actor}.
 */
final class Figure {

  private final int order;
  private String name;
  private ActorKind kind;
  private boolean named;
  private boolean thing;
  private boolean several;
  private final boolean plural;
  private Gender gender = Gender.UNKNOWN;
  private Optional<Authority.Entry> entry = Optional.empty();
  private Optional<Figure> actsFor = Optional.empty();
  private Optional<String> role = Optional.empty();
  private final Set<Figure> sides = new LinkedHashSet<>();
  private final Set<String> nouns = new LinkedHashSet<>();
  private final Set<String> offices = new LinkedHashSet<>();
  private final Set<String> forms = new LinkedHashSet<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Token> heads = new ArrayList<>();
  private List<Figure> members = List.of();

  Figure(int order, String name, ActorKind kind, boolean named, boolean plural) {
    this.order = order;
    this.name = name;
    this.kind = kind;
    this.named = named;
    this.plural = plural;
  }

  /** Several who were named together: "Norland and Estovia"; no actor of its own. */
  static Figure joint(List<Figure> members) {
    Figure joint = new Figure(-1, "", ActorKind.GROUP, false, true);
    joint.members = List.copyOf(members);
    return joint;
  }

  /** Those of whom it consists, if it is no actor of its own. */
  List<Figure> members() {
    return members;
  }

  int order() {
    return order;
  }

  String name() {
    return name;
  }

  ActorKind kind() {
    return kind;
  }

  boolean isNamed() {
    return named;
  }

  boolean isPlural() {
    return plural;
  }

  /** Whether the text has spoken of it in the plural: "Republicans", the party. */
  boolean isSeveral() {
    return plural || several;
  }

  /**
   * Whether it is nobody: a decision, a film, a place. A name of which nothing is known may be
   * somebody.
   */
  boolean isThing() {
    return kind == ActorKind.OTHER && (!named || thing);
  }

  void isNoActor() {
    thing = true;
  }

  boolean isPerson() {
    return (kind == ActorKind.PERSON || kind == ActorKind.UNNAMED) && !plural;
  }

  Gender gender() {
    return gender;
  }

  Optional<Authority.Entry> entry() {
    return entry;
  }

  Optional<Figure> actsFor() {
    return actsFor;
  }

  Optional<String> role() {
    return role;
  }

  /** Notes the party, place or body that a description ties it to: "the Republican nominee". */
  void sidesWith(Figure side) {
    sides.add(side);
  }

  boolean isOnSideOf(Figure side) {
    return sides.contains(side);
  }

  /** Whether nothing is known that ties it to another side of this kind. */
  boolean mayBeOnSideOf(Figure side) {
    return isOnSideOf(side) || sides.stream().noneMatch(other -> other.kind == side.kind);
  }

  /** The nouns that described it so far, as lemmas: "president", "spokesman". */
  Set<String> nouns() {
    return nouns;
  }

  /** The names the text has used for it. */
  Set<String> forms() {
    return forms;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** The head of the last phrase that tells what it is: no pronoun. */
  Optional<Token> lastNoun() {
    return heads.reversed().stream().filter(Token::isNoun).findFirst();
  }

  /** The mentions with their heads, in order. */
  void eachMention(BiConsumer<Token, Mention> each) {
    for (int i = 0; i < mentions.size(); i++) {
      each.accept(heads.get(i), mentions.get(i));
    }
  }

  void mention(Mention mention, Token head) {
    mentions.add(mention);
    heads.add(head);
    several |= Phrase.isPlural(head);
  }

  void called(String form) {
    forms.add(form);
  }

  void known(Authority.Entry known) {
    entry = Optional.of(known);
    name = known.name();
    kind = known.kind();
    named = true;
    learn(known.gender());
  }

  void learn(Gender seen) {
    if (gender == Gender.UNKNOWN) {
      gender = seen;
    }
  }

  void becomes(ActorKind better) {
    kind = better;
  }

  void renamed(String better) {
    name = better;
    named = true;
  }

  /** Whoever is a "foreign ministry spokesman" may be taken up as "the spokesman". */
  void describedBy(Roles.Role role) {
    nouns.add(role.noun());
    nouns.add(role.shorter());
  }

  void describedBy(String noun) {
    nouns.add(noun);
  }

  void holdsOffice(String noun) {
    offices.add(noun);
    offices.add(Roles.shorter(noun));
  }

  /** The offices that the authority file says it holds or has held. */
  Set<String> offices() {
    return offices;
  }

  void hasRole(String phrase) {
    if (role.isEmpty()) {
      role = Optional.of(phrase);
    }
  }

  /** Keeps the first answer; nobody acts for itself, directly or through others. */
  void actsFor(Figure other) {
    for (Optional<Figure> at = Optional.of(other); at.isPresent(); at = at.get().actsFor) {
      if (at.get() == this) {
        return;
      }
    }
    if (actsFor.isEmpty()) {
      actsFor = Optional.of(other);
    }
  }
}
