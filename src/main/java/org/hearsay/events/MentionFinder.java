package org.hearsay.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.actors.Cast;
import org.hearsay.events.EventMention.Reference;
import org.hearsay.language.Analysis;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
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

  /** Prepositions after a verb and its event that belong to the event. */
  private static final Set<String> OF_THE_NOUN = Set.of("on", "against", "with", "upon");

  /** In other names a word for an event is no event: "National Assembly". */
  private static final Set<String> NAMES_OF_EVENTS = Set.of("EVENT", "LAW");

  private final Analysis analysis;
  private final Tree tree;
  private final Cast cast;
  private final EventWords known;
  private final NameIndex names;
  private final Circumstances circumstances;
  private final Labels labels;
  private final List<Span> cues;

  /**
   * Looks through one article.
   *
   * @param cues words that report a statement: "attacked the report" is a saying, no attack
   */
  MentionFinder(Tree tree, Cast cast, EventWords known, Labels labels, List<Span> cues) {
    this.labels = labels;
    this.cues = cues;
    this.analysis = tree.analysis();
    this.tree = tree;
    this.cast = cast;
    this.known = known;
    this.names = new NameIndex(analysis);
    this.circumstances = new Circumstances(tree, names);
  }

  /** The mentions in a sentence, in text order. */
  List<EventMention> in(Sentence sentence) {
    List<EventMention> found = new ArrayList<>();
    for (Token token : analysis.tokens(sentence)) {
      known
          .triggers()
          .at(token, tree)
          .filter(trigger -> !isInOtherName(token) && !isModifier(token) && !isCue(token))
          .map(this::deathByAThing)
          .map(this::narrowed)
          .map(trigger -> trigger.isVerbal() ? verbal(trigger) : nominal(trigger))
          .ifPresent(found::add);
    }
    return found;
  }

  private boolean isInOtherName(Token token) {
    if (isTitle(token)) {
      return true;
    }
    if (!token.isProperNoun()) {
      return false;
    }
    // "the Paris Agreement", but not "the Agreement"
    return names
        .at(token)
        .map(name -> !NAMES_OF_EVENTS.contains(name.type()))
        .orElseGet(() -> Triggers.modifiers(token, tree).isEmpty());
  }

  /** A word of a title between quotation marks: "The Interview". */
  private boolean isTitle(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0))
        && analysis.quotes().stream()
            .filter(quote -> quote.inner().contains(token.span()))
            .anyMatch(quote -> analysis.tokensIn(quote.inner()).stream().allMatch(this::fitsTitle));
  }

  private boolean fitsTitle(Token token) {
    return !Character.isLowerCase(token.form().codePointAt(0)) || token.form().length() < 4;
  }

  private boolean isCue(Token token) {
    return token.isVerb() && cues.stream().anyMatch(cue -> cue.contains(token.span()));
  }

  private Triggers.Trigger narrowed(Triggers.Trigger trigger) {
    List<Token> near = new ArrayList<>(tree.subtree(trigger.head()));
    if (trigger.isVerbal()) {
      near.addAll(Grammar.subjects(trigger.head(), tree));
    } else {
      known.supports().of(trigger.head(), tree).forEach(support -> near.addAll(support.tied()));
    }
    String type = known.narrowed(trigger.type(), near.stream().map(Token::lemma).toList());
    return new Triggers.Trigger(type, trigger.head(), trigger.words(), trigger.joined());
  }

  /** "The crash killed 157 people" tells of no killing. */
  private Triggers.Trigger deathByAThing(Triggers.Trigger trigger) {
    Token verb = trigger.head();
    boolean byAThing =
        trigger.isVerbal()
            && trigger.type().equals("killing")
            && Grammar.subjects(verb, tree).stream()
                .anyMatch(subject -> known.triggers().at(subject, tree).isPresent());
    return byAThing
        ? new Triggers.Trigger("death", verb, trigger.words(), trigger.joined())
        : trigger;
  }

  /** "peace talks chief": the event only describes. */
  private static boolean isModifier(Token token) {
    return token.is("compound", "nmod");
  }

  private Ties ties(Triggers.Trigger trigger) {
    return new Ties(tree, cast, known, circumstances, known.isAimed(trigger.type()));
  }

  private EventMention verbal(Triggers.Trigger trigger) {
    Token verb = trigger.head();
    List<Token> objects =
        Grammar.objects(verb, tree).stream()
            .filter(object -> !trigger.joined().contains(object.lemma()))
            .toList();
    Ties ties = ties(trigger);
    List<Token> subjects = Grammar.subjects(verb, tree);
    if (known.befalls(trigger.type()) && objects.isEmpty()) {
      ties.addAims(subjects, "of");
    } else {
      ties.addAgents(subjects);
    }
    ties.addAims(objects, "of");
    for (Token preposition : tree.childrenOf(verb, "prep")) {
      if (Set.of("on", "against", "at", "into").contains(preposition.lemma())
          && !trigger.joined().contains(preposition.lemma())) {
        ties.addPrepositional(preposition);
      }
    }
    return new EventMention(
        trigger,
        labels.noun(trigger),
        isGeneric(verb) ? Reference.GENERIC : Reference.VERBAL,
        false,
        ties.agents(),
        ties.targets(),
        ties.others(),
        ties.words(),
        circumstances.day(List.of(verb)),
        circumstances.place(List.of(verb)).or(ties::place),
        Optional.empty(),
        ties.complement());
  }

  /** "could attack", "if they attack": none that happened or is planned. */
  private boolean isGeneric(Token verb) {
    return tree.childrenOf(verb, "aux").stream()
            .anyMatch(aux -> Set.of("could", "might", "may", "would", "can").contains(aux.lemma()))
        || tree.childrenOf(verb, "mark").stream().anyMatch(mark -> mark.lemma().equals("if"));
  }

  private EventMention nominal(Triggers.Trigger trigger) {
    Token noun = trigger.head();
    Ties ties = ties(trigger);
    List<Token> carriers = new ArrayList<>(List.of(noun));
    for (SupportVerbs.Support support : known.supports().of(noun, tree)) {
      ties.addAgents(support.tied());
      support.verb().filter(verb -> !isCue(verb)).ifPresent(carriers::add);
    }
    if (noun.is("nsubj")) {
      // "the attack killed ten people on Monday"
      tree.head(noun).filter(verb -> verb.isVerb() && !isCue(verb)).ifPresent(carriers::add);
    }
    for (Token preposition : tree.childrenOf(noun, "prep", "agent")) {
      ties.addPrepositional(preposition);
    }
    // "imposed sanctions on North Korea": the parser hangs it on the verb.
    for (Token verb : noun.is("dobj") ? carriers.subList(1, carriers.size()) : List.<Token>of()) {
      tree.childrenOf(verb, "prep").stream()
          .filter(p -> p.index() > noun.index() && OF_THE_NOUN.contains(p.lemma()))
          .forEach(ties::addPrepositional);
    }
    List<Token> owners = tree.child(noun, "poss").map(tree::conjuncts).orElse(List.of());
    if (known.suffers(trigger.type()) && ties.targets().isEmpty()) {
      ties.addAims(owners, "of");
    } else {
      ties.addAgents(owners);
    }
    ties.addModifiers(trigger);
    return new EventMention(
        trigger,
        Labels.join(describing(trigger)),
        reference(trigger, ties),
        noun.tag().endsWith("S"),
        ties.agents(),
        ties.targets(),
        ties.others(),
        ties.words(),
        circumstances.day(carriers).or(() -> dayBefore(trigger)),
        circumstances.place(carriers).or(ties::place),
        governor(noun),
        ties.complement());
  }

  /** The trigger's words with the nouns, names and peoples before it. */
  private List<Token> describing(Triggers.Trigger trigger) {
    return Stream.concat(
            Triggers.modifiers(trigger.head(), tree).stream(), Stream.of(trigger.head()))
        .filter(
            token ->
                trigger.words().contains(token)
                    || ((token.isNoun()
                            || token.form().contains("/")
                            || Labels.isCapitalised(token))
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

  private Reference reference(Triggers.Trigger trigger, Ties ties) {
    Token noun = trigger.head();
    boolean generic =
        analysis.children(noun).stream()
            .anyMatch(child -> GENERICS.contains(child.form().toLowerCase(Locale.ROOT)));
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
        noun.tag().equals("NNS") && known.isAimed(trigger.type()) && ties.tieNobody();
    if (anyOfThem) {
      return Reference.GENERIC;
    }
    return tree.hasChild(noun, "det") ? Reference.INDEFINITE : Reference.BARE;
  }

  /** The type of the event in which this one stands: "cancelled the release". */
  private Optional<String> governor(Token noun) {
    Optional<Token> above = tree.head(noun);
    if (above.isPresent() && noun.is("pobj")) {
      above = above.get().lemma().equals("of") ? tree.head(above.get()) : Optional.empty();
    } else if (!noun.is("dobj", "nsubjpass")) {
      above = Optional.empty();
    }
    return above.flatMap(word -> known.triggers().at(word, tree)).map(Triggers.Trigger::type);
  }
}
