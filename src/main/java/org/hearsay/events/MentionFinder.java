package org.hearsay.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.actors.Cast;
import org.hearsay.events.EventMention.Complement;
import org.hearsay.events.EventMention.Reference;
import org.hearsay.language.Analysis;
import org.hearsay.language.Name;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Span;

/** Finds where one article speaks of events, with what each place tells. Used by one thread. */
final class MentionFinder {

  private static final Set<String> DEFINITES = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> GENERICS =
      Set.of(
          "any",
          "no",
          "every",
          "each",
          "further",
          "future",
          "more",
          "other",
          "another",
          "such",
          "new",
          "similar",
          "potential",
          "possible",
          "fresh",
          "next",
          "additional",
          "alleged");

  /** Prepositions before what an event was aimed at or about. */
  private static final Set<String> AIMS =
      Set.of("on", "against", "at", "of", "upon", "into", "over", "to", "with", "about");

  /** In other names a word for an event is no event: "National Assembly". */
  private static final Set<String> NAMES_OF_EVENTS = Set.of("EVENT", "LAW");

  private final Analysis analysis;
  private final Tree tree;
  private final Cast cast;
  private final EventWords words;
  private final Circumstances circumstances;
  private final Labels labels;
  private final List<Span> cues;

  /**
   * Looks through one article.
   *
   * @param cues words that report a statement: "attacked the report" is a saying, no attack
   */
  MentionFinder(Tree tree, Cast cast, EventWords words, Labels labels, List<Span> cues) {
    this.labels = labels;
    this.cues = cues;
    this.analysis = tree.analysis();
    this.tree = tree;
    this.cast = cast;
    this.words = words;
    this.circumstances = new Circumstances(tree);
  }

  /** The mentions in text order. */
  List<EventMention> find() {
    List<EventMention> found = new ArrayList<>();
    for (Token token : analysis.tokens()) {
      words
          .triggers()
          .at(token, tree)
          .filter(trigger -> !isInOtherName(token) && !isModifier(token) && !isCue(token))
          .map(this::deathByAThing)
          .map(trigger -> trigger.isVerbal() ? verbal(trigger) : nominal(trigger))
          .ifPresent(found::add);
    }
    return found;
  }

  private boolean isInOtherName(Token token) {
    if (!token.isProperNoun()) {
      return false;
    }
    for (Name name : analysis.names()) {
      if (name.firstToken() <= token.index() && token.index() < name.endToken()) {
        return !NAMES_OF_EVENTS.contains(name.type());
      }
    }
    // "the Paris Agreement", but not "The Interview"
    return Triggers.modifiers(token, tree).isEmpty() || isTitle(token);
  }

  private boolean isTitle(Token token) {
    return analysis.quotes().stream()
        .filter(quote -> quote.inner().contains(token.span()))
        .anyMatch(
            quote ->
                analysis.tokensIn(quote.inner()).stream()
                    .allMatch(
                        t ->
                            !Character.isLowerCase(t.form().codePointAt(0))
                                || t.form().length() < 4));
  }

  private boolean isCue(Token token) {
    return token.isVerb() && cues.stream().anyMatch(cue -> cue.contains(token.span()));
  }

  /** "The crash killed 157 people" tells of no killing. */
  private Triggers.Trigger deathByAThing(Triggers.Trigger trigger) {
    Token verb = trigger.head();
    boolean byAThing =
        trigger.isVerbal()
            && trigger.type().equals("killing")
            && Grammar.subjects(verb, tree).stream()
                .anyMatch(subject -> words.triggers().at(subject, tree).isPresent());
    return byAThing
        ? new Triggers.Trigger("death", verb, trigger.words(), trigger.joined())
        : trigger;
  }

  /** "peace talks chief": the event only describes. */
  private static boolean isModifier(Token token) {
    return token.is("compound", "nmod", "amod", "num");
  }

  private EventMention verbal(Triggers.Trigger trigger) {
    Token verb = trigger.head();
    List<Token> objects =
        Grammar.objects(verb, tree).stream()
            .filter(object -> !trigger.joined().contains(object.lemma()))
            .toList();
    Roles roles = new Roles();
    roles.addActors(roles.agents, Grammar.subjects(verb, tree));
    roles.addAims(objects, "of");
    for (Token preposition : tree.childrenOf(verb, "prep")) {
      if (Set.of("on", "against", "at", "into").contains(preposition.lemma())) {
        roles.addAims(objectsOf(preposition), preposition.lemma());
      }
    }
    return new EventMention(
        trigger,
        labels.noun(trigger),
        isGeneric(verb) ? Reference.GENERIC : Reference.VERBAL,
        false,
        roles.agents,
        roles.targets,
        roles.others,
        roles.words,
        circumstances.day(List.of(verb)),
        circumstances.place(List.of(verb)),
        Optional.empty(),
        roles.complement);
  }

  /** "could attack", "if they attack": none that happened or is planned. */
  private boolean isGeneric(Token verb) {
    return tree.childrenOf(verb, "aux").stream()
            .anyMatch(aux -> Set.of("could", "might", "may", "would", "can").contains(aux.lemma()))
        || tree.childrenOf(verb, "mark").stream().anyMatch(mark -> mark.lemma().equals("if"));
  }

  private EventMention nominal(Triggers.Trigger trigger) {
    Token noun = trigger.head();
    Roles roles = new Roles();
    List<Token> carriers = new ArrayList<>(List.of(noun));
    for (SupportVerbs.Support support : words.supports().of(noun, tree)) {
      roles.addActors(roles.agents, support.tied());
      carriers.add(support.verb());
    }
    for (Token preposition : tree.childrenOf(noun, "prep", "agent")) {
      addPrepositional(preposition, roles);
    }
    List<Token> owners = tree.child(noun, "poss").map(tree::conjuncts).orElse(List.of());
    if (words.suffers(trigger.type()) && roles.targets.isEmpty()) {
      roles.addAims(owners, "of");
    } else {
      roles.addActors(roles.agents, owners);
    }
    addModifiers(trigger, roles);
    return new EventMention(
        trigger,
        Labels.join(describing(trigger)),
        reference(trigger, roles),
        noun.tag().endsWith("S"),
        roles.agents,
        roles.targets,
        roles.others,
        roles.words,
        circumstances.day(carriers).or(() -> dayBefore(trigger)),
        circumstances.place(List.of(noun)).or(() -> roles.place),
        governor(noun),
        roles.complement);
  }

  private void addPrepositional(Token preposition, Roles roles) {
    List<Token> objects = objectsOf(preposition);
    switch (preposition.lemma()) {
      case "by" -> roles.addActors(roles.agents, objects);
      case "between", "among", "involving" -> {
        roles.addActors(roles.others, objects);
        roles.addWords(objects);
      }
      case "from", "in", "near" -> roles.addActors(roles.others, objects);
      default -> {
        if (AIMS.contains(preposition.lemma())) {
          roles.addAims(objects, preposition.lemma());
        }
      }
    }
  }

  private List<Token> objectsOf(Token preposition) {
    return tree.child(preposition, "pobj").map(tree::conjuncts).orElse(List.of());
  }

  /** "US sanctions", "Sony hack", "Salisbury poisoning", "cinema attacks". */
  private void addModifiers(Triggers.Trigger trigger, Roles roles) {
    for (Token modifier : Triggers.modifiers(trigger.head(), tree)) {
      if (trigger.words().contains(modifier) || circumstances.isTime(modifier)) {
        continue;
      }
      Optional<Actor> actor = cast.atModifier(modifier).filter(MentionFinder::canTakePart);
      Optional<String> place = circumstances.placeAt(modifier);
      if (actor.isPresent()) {
        boolean aimed = words.isAimed(trigger.type());
        (aimed ? roles.others : roles.agents).add(actor.get().id());
        if (aimed) {
          roles.words.add(modifier.lemma());
        }
      } else if (place.isPresent()) {
        roles.place = place;
      } else if (modifier.isNoun() || modifier.tag().equals("CD")) {
        roles.words.add(modifier.lemma());
      }
    }
  }

  /** The trigger's words with the nouns, names and peoples before it. */
  private List<Token> describing(Triggers.Trigger trigger) {
    return Stream.concat(
            Triggers.modifiers(trigger.head(), tree).stream(), Stream.of(trigger.head()))
        .filter(
            token ->
                trigger.words().contains(token)
                    || ((token.isNoun() || token.tag().equals("CD") || Labels.isCapitalised(token))
                        && !circumstances.isTime(token)))
        .toList();
  }

  private Optional<LocalDate> dayBefore(Triggers.Trigger trigger) {
    List<Token> times =
        Triggers.modifiers(trigger.head(), tree).stream().filter(circumstances::isTime).toList();
    return times.isEmpty()
        ? Optional.empty()
        : Days.read(
            analysis.article().text().cut(tree.span(times)), analysis.article().published(), false);
  }

  /** Films, ideas and other things that statements speak of do nothing. */
  private static boolean canTakePart(Actor actor) {
    return actor.kind() != ActorKind.OTHER;
  }

  private Reference reference(Triggers.Trigger trigger, Roles roles) {
    Token noun = trigger.head();
    boolean generic =
        analysis.children(noun).stream().anyMatch(child -> GENERICS.contains(child.lemma()));
    if (generic) {
      return Reference.GENERIC;
    }
    boolean definite =
        tree.hasChild(noun, "poss")
            || tree.childrenOf(noun, "det").stream()
                .anyMatch(det -> DEFINITES.contains(det.lemma()));
    if (definite) {
      return Reference.DEFINITE;
    }
    boolean anyOfThem =
        noun.tag().equals("NNS") && words.isAimed(trigger.type()) && roles.tieNobody();
    return anyOfThem ? Reference.GENERIC : Reference.INDEFINITE;
  }

  /** The type of the event in which this one stands: "cancelled the release". */
  private Optional<String> governor(Token noun) {
    Optional<Token> above = tree.head(noun);
    if (above.isPresent() && noun.is("pobj")) {
      above = above.get().lemma().equals("of") ? tree.head(above.get()) : Optional.empty();
    } else if (!noun.is("dobj", "nsubjpass")) {
      above = Optional.empty();
    }
    return above.flatMap(word -> words.triggers().at(word, tree)).map(Triggers.Trigger::type);
  }

  /** Who and what one mention ties to its event. */
  private final class Roles {

    private final Set<String> agents = new TreeSet<>();
    private final Set<String> targets = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();
    private Optional<Complement> complement = Optional.empty();
    private Optional<String> place = Optional.empty();

    boolean tieNobody() {
      return agents.isEmpty() && targets.isEmpty() && words.isEmpty() && place.isEmpty();
    }

    void addActors(Set<String> role, List<Token> heads) {
      for (Token head : heads) {
        cast.at(head).filter(MentionFinder::canTakePart).ifPresent(a -> role.add(a.id()));
      }
    }

    void addAims(List<Token> heads, String preposition) {
      addActors(targets, heads);
      addWords(heads);
      if (complement.isEmpty() && !heads.isEmpty() && !circumstances.isTime(heads.getFirst())) {
        complement = Optional.of(Labels.complement(preposition, heads.getFirst(), tree, cast));
      }
    }

    void addWords(List<Token> heads) {
      for (Token head : heads) {
        if (!head.isPronoun() && !circumstances.isTime(head)) {
          words.add(head.lemma());
          Triggers.modifiers(head, tree).stream()
              .filter(Token::isProperNoun)
              .forEach(part -> words.add(part.lemma()));
        }
      }
    }
  }
}
