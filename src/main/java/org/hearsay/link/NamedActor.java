package org.hearsay.link;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/** What all accounts together say of one actor's id. */
final class NamedActor {

  private static final int SOURCES = 5;
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "plc",
          "llc",
          "ag",
          "sa",
          "gmbh");

  final String id;
  final ActorKind kind;
  final List<String> name;
  final Set<String> sameAs = new TreeSet<>();
  final Set<String> actsFor = new TreeSet<>();
  final Set<String> roles = new TreeSet<>();

  private final Set<String> articles = new TreeSet<>();

  NamedActor(Actor actor) {
    this.id = actor.id();
    this.kind = actor.kind();
    this.name = nameWords(actor);
  }

  private NamedActor(String id) {
    this.id = id;
    this.kind = ActorKind.OTHER;
    this.name = List.of();
  }

  /** Somebody of whom no account speaks. */
  static NamedActor unheard(String id) {
    return new NamedActor(id);
  }

  void add(Actor actor, String article) {
    sameAs.addAll(actor.sameAs());
    actor.actsFor().ifPresent(actsFor::add);
    actor.role().map(role -> String.join(" ", Words.plain(role))).ifPresent(roles::add);
    articles.add(article);
  }

  /** The first few articles that name the actor. */
  List<String> sources() {
    return articles.stream().limit(SOURCES).toList();
  }

  /** Whether an article names both, and so tells them apart. */
  boolean sharesAnArticleWith(NamedActor other) {
    return articles.size() < other.articles.size()
        ? !Collections.disjoint(other.articles, articles)
        : !Collections.disjoint(articles, other.articles);
  }

  String fullName() {
    return String.join(" ", name);
  }

  /** First and last name of a person, without what stands between. */
  String firstAndLast() {
    return name.getFirst() + " " + name.getLast();
  }

  /** Whether the name has two words or more and only single letters between first and last. */
  boolean hasAtMostInitialsBetween() {
    return name.size() > 1
        && name.subList(1, name.size() - 1).stream().allMatch(word -> word.length() == 1);
  }

  /** The single letters between first and last name. */
  String initials() {
    return String.join("", name.subList(1, name.size() - 1));
  }

  boolean actsForTheSameAs(NamedActor other) {
    return actsFor.stream().anyMatch(other.actsFor::contains);
  }

  private static List<String> nameWords(Actor actor) {
    List<String> words = Words.plain(actor.name());
    List<String> kept =
        switch (actor.kind()) {
          case COMPANY, MEDIA ->
              words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
          case STATE, GOVERNMENT_BODY, PERSON, GROUP, UNNAMED, OTHER -> words;
        };
    List<String> bare = kept.isEmpty() ? words : kept;
    return bare.size() > 1 && bare.getFirst().equals("the")
        ? bare.subList(1, bare.size())
        : bare.stream().collect(Collectors.toUnmodifiableList());
  }
}
