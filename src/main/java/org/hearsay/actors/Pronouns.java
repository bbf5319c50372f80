package org.hearsay.actors;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;

/**
 * Resolves the pronouns of the third person and relative pronouns. "I", "we" and "you" depend on
 * who speaks and are left to the statements.
 */
final class Pronouns {

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> IT = Set.of("it", "its", "itself");
  private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");

  /** So many sentences back a person is looked for, and anything else. */
  private static final int PERSON = 7;

  private static final int OTHERS = 3;

  private final Tree tree;
  private final Discourse discourse;
  private final Antecedents antecedents;
  private final Figure[] at;
  private final QuoteSpeakers quoteSpeakers;
  private final Function<Token, Optional<Figure>> figureAt;

  /**
   * @param at for each token the figure it heads a mention of, or null
   * @param figureAt whom a word stands for, also where it is still to come
   */
  Pronouns(
      Tree tree,
      Discourse discourse,
      Antecedents antecedents,
      Figure[] at,
      Function<Token, Optional<Figure>> figureAt) {
    this.quoteSpeakers = new QuoteSpeakers(tree.analysis(), tree);
    this.figureAt = figureAt;
    this.tree = tree;
    this.discourse = discourse;
    this.antecedents = antecedents;
    this.at = at;
  }

  static boolean isRelative(Token token) {
    return token.tag().equals("WP") || token.tag().equals("WDT") || token.tag().equals("WP$");
  }

  Optional<Figure> resolve(Token pronoun) {
    if (isRelative(pronoun)) {
      return antecedent(pronoun);
    }
    String word = pronoun.form().toLowerCase(java.util.Locale.ROOT);
    if (HE.contains(word)) {
      return person(pronoun, Gender.MALE);
    }
    if (SHE.contains(word)) {
      return person(pronoun, Gender.FEMALE);
    }
    if (IT.contains(word)) {
      return isPleonastic(pronoun)
              || discourse.isQuoted(pronoun) // In somebody's mouth it is mostly a matter.
          ? Optional.empty()
          : choose(
              pronoun,
              Antecedents.Sort.IT,
              OTHERS,
              f -> isSingleBody(f) || f.kind() == ActorKind.OTHER && !f.isPlural());
    }
    if (THEY.contains(word)) {
      return choose(
          pronoun,
          Antecedents.Sort.THEY,
          OTHERS,
          f -> isSeveral(f) || isSingleBody(f) && f.kind() != ActorKind.STATE);
    }
    return Optional.empty();
  }

  private Optional<Figure> person(Token pronoun, Gender gender) {
    Optional<Figure> speaker = quoteSpeakers.of(pronoun).flatMap(figureAt);
    Optional<Figure> found =
        choose(
            pronoun,
            Antecedents.Sort.PERSON,
            PERSON,
            f -> f.isPerson() && f.gender().agrees(gender) && !speaker.equals(Optional.of(f)));
    found.ifPresent(f -> f.learn(gender));
    return found;
  }

  private Optional<Figure> choose(
      Token pronoun, Antecedents.Sort sort, int sentences, Predicate<Figure> fits) {
    return antecedents.choose(pronoun, sort, discourse.earlier(pronoun, sentences, fits));
  }

  private static boolean isSingleBody(Figure figure) {
    return !figure.isPlural()
        && switch (figure.kind()) {
          case STATE, GOVERNMENT_BODY, COMPANY, MEDIA, GROUP -> true;
          case PERSON, UNNAMED, OTHER -> false;
        };
  }

  private static boolean isSeveral(Figure figure) {
    boolean collective = figure.kind() == ActorKind.GROUP && !figure.isNamed();
    return !figure.members().isEmpty()
        || figure.isSeveral() && figure.kind() != ActorKind.OTHER
        || collective;
  }

  /** "It is wrong that ...", "it rained": stands for nobody. */
  private boolean isPleonastic(Token it) {
    return it.is("nsubj")
        && tree.head(it)
            .map(verb -> verb.lemma().equals("be") || verb.lemma().equals("seem"))
            .orElse(true);
  }

  private Optional<Figure> antecedent(Token relative) {
    for (Optional<Token> verb = tree.head(relative);
        verb.isPresent();
        verb = tree.head(verb.get())) {
      if (verb.get().is("relcl")) {
        return tree.head(verb.get()).map(head -> at[head.index()]);
      }
      if (verb.get().isVerb() && !verb.get().is("conj", "xcomp", "ccomp")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
