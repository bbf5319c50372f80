package org.hearsay.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.actors.Cast;
import org.hearsay.events.EventMention.Complement;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/** Short readable names of events: "cyber attack on Sony Pictures". */
final class Labels {

  private static final int MOST_WORDS = 6;

  private final EventWords words;

  Labels(EventWords words) {
    this.words = words;
  }

  /** What an event was aimed at, in words: an actor's name where it is one. */
  static Complement complement(String preposition, Token head, Tree tree, Cast cast) {
    Optional<Actor> actor = cast.at(head);
    if (actor.isPresent() && isNamed(actor.get(), head)) {
      return new Complement(preposition, actor.get().name(), Optional.of(actor.get().id()));
    }
    List<Token> phrase = new ArrayList<>(Triggers.modifiers(head, tree));
    phrase.add(head);
    if (actor.filter(a -> a.kind() != ActorKind.OTHER).isPresent()) {
      phrase.removeIf(word -> word.index() != head.index() && Phrase.isQuantity(word));
    }
    // "release of The Interview": the article is part of a title.
    tree.child(head, "det")
        .filter(det -> det.form().equals("The") && head.isProperNoun())
        .ifPresent(phrase::addFirst);
    if (phrase.size() > MOST_WORDS) {
      phrase = phrase.subList(phrase.size() - MOST_WORDS, phrase.size());
    }
    return new Complement(preposition, join(phrase), actor.map(Actor::id));
  }

  /** Actors that a description makes have it as their name, often with more than is wanted. */
  private static boolean isNamed(Actor actor, Token head) {
    return actor.kind() != ActorKind.OTHER
        && (head.isProperNoun() || head.isPronoun() || actor.isNamed());
  }

  /** The event's name. */
  String of(EventChain chain) {
    Comparator<EventMention> best =
        Comparator.comparingInt((EventMention m) -> worth(m, chain)).reversed();
    EventMention mention = chain.mentions().stream().min(best).orElseThrow();
    Optional<Complement> complement = mention.complement().or(() -> anyComplement(chain, mention));
    String phrase = mention.isVerbal() ? mention.phrase() : phrase(mention, chain);
    return complement
        .map(c -> phrase + " " + preposition(mention, c) + " " + c.text())
        .orElse(phrase);
  }

  private int worth(EventMention mention, EventChain chain) {
    int worth = mention.type().equals(chain.type()) ? 4 : 0;
    worth += mention.complement().isPresent() ? 4 : 0;
    worth += mention.complement().flatMap(Complement::actor).isPresent() ? 2 : 0;
    worth += mention.isVerbal() ? 0 : 3;
    worth += mention.plural() ? 0 : 1;
    return words.isReferenceNoun(mention.head().lemma()) ? worth - 6 : worth;
  }

  /** The trigger's words; of another mention with the same noun if that says more. */
  private static String phrase(EventMention mention, EventChain chain) {
    if (mention.complement().isEmpty()) {
      return mention.phrase();
    }
    return chain.mentions().stream()
        .filter(m -> m.head().lemma().equals(mention.head().lemma()))
        .filter(m -> m.plural() == mention.plural())
        .max(Comparator.comparingInt(m -> m.triggerWords().size()))
        .map(m -> join(m.triggerWords()))
        .orElseGet(() -> join(mention.triggerWords()));
  }

  private static Optional<Complement> anyComplement(EventChain chain, EventMention mention) {
    return mention.words().isEmpty()
        ? chain.mentions().stream()
            .filter(m -> m.head().lemma().equals(mention.head().lemma()))
            .flatMap(m -> m.complement().stream())
            .findFirst()
        : Optional.empty();
  }

  /** A verb's object comes with "of", which an attack is not. */
  private static String preposition(EventMention mention, Complement complement) {
    boolean on = Set.of("attack", "assault", "raid", "strike").contains(mention.phrase());
    return on && complement.preposition().equals("of") ? "on" : complement.preposition();
  }

  /** The noun for what a verb says: "cancel" gives cancellation, "hack" gives hacking. */
  String noun(Triggers.Trigger trigger) {
    if (!trigger.joined().isEmpty() || trigger.type().equals("death")) {
      return trigger.type().replace('_', ' ');
    }
    String verb = trigger.head().lemma();
    if (words.triggers().isNoun(verb)) {
      return verb;
    }
    Set<String> nouns = words.wordNet().nounsOf(verb);
    return nouns.stream()
        .filter(words.triggers()::isNoun)
        .findFirst()
        .or(() -> nouns.stream().filter(Labels::isOfDoing).findFirst())
        .orElseGet(() -> gerund(verb, nouns));
  }

  private static boolean isOfDoing(String noun) {
    return noun.endsWith("tion") || noun.endsWith("sion") || noun.endsWith("ment");
  }

  private static String gerund(String verb, Set<String> nouns) {
    return nouns.stream()
        .filter(noun -> noun.endsWith("ing") && noun.charAt(0) == verb.charAt(0))
        .findFirst()
        .orElseGet(
            () ->
                verb.endsWith("e") && !verb.endsWith("ee")
                    ? verb.substring(0, verb.length() - 1) + "ing"
                    : verb + "ing");
  }

  /** Whether a word is written with a capital for what it is, not for where it stands. */
  static boolean isCapitalised(Token token) {
    return token.isProperNoun()
        || (token.tag().equals("JJ") && Character.isUpperCase(token.form().codePointAt(0)));
  }

  /** The words in small letters, but for names. */
  static String join(List<Token> tokens) {
    return tokens.stream().map(Labels::written).collect(Collectors.joining(" "));
  }

  private static String written(Token token) {
    String form = token.form();
    boolean name =
        isCapitalised(token)
            || form.equals("The")
            || form.codePoints().skip(1).anyMatch(Character::isUpperCase);
    return name ? form : form.toLowerCase(Locale.ROOT);
  }
}
