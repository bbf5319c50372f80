package org.hearsay.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Mention;

/**
 * Reads from what was said after a neutral cue what the saying does: "said X was behind the attack"
 * accuses X. Rules over clauses stand in {@code content.tsv}; this class applies them to each
 * clause that the speaker answers for.
 */
final class ActReader {

  /**
   * An act read from the content.
   *
   * @param targets the head words of whom it is aimed at
   * @param at the word that does it
   */
  record Found(Act act, List<Token> targets, Aim aim, Token at, String rule) {

    /** Without anybody it is aimed at, it is no more than an opinion. */
    boolean needsTarget() {
      return switch (act) {
        case ACCUSE, CRITICISE, PRAISE, DEFEND -> true;
        default -> aim == Aim.ANSWER;
      };
    }
  }

  /** Where a rule finds its target. */
  enum Aim {
    WORDS,
    /** The speaker's own side. */
    SELF,
    /** Whoever made the charge that is answered, or did what is answered. */
    EARLIER,
    /** The same, and no act without it. */
    ANSWER,
    /** Whom the speaker has just been speaking of: "slammed the plan, saying it is a disgrace". */
    SAME
  }

  /** Nobody does these to its own side. */
  private static final Set<Act> AIMED_AT_OTHERS =
      Set.of(Act.ACCUSE, Act.CRITICISE, Act.THREATEN, Act.DEMAND, Act.APPEAL, Act.PRAISE);

  private static final Set<String> POINTERS =
      Set.of("it", "this", "that", "these", "those", "they");

  private final Tree tree;
  private final Cast cast;
  private final ContentRules rules;
  private final Owners owners;
  private final Claims claims;

  ActReader(
      Analysis analysis,
      Tree tree,
      Cast cast,
      Knowledge knowledge,
      Owners owners,
      DraftIndex drafts) {
    this.tree = tree;
    this.cast = cast;
    this.rules = knowledge.contentRules();
    this.owners = owners;
    this.claims = new Claims(analysis, tree, cast, knowledge.embeddingWords(), drafts);
  }

  /**
   * The acts of one utterance by this speaker, at most one of each clause, and one of each act and
   * target, in text order.
   */
  List<Found> read(Draft draft, Optional<String> speaker, boolean direct) {
    if (speaker.flatMap(cast::actor).map(a -> !cast.canAct(a)).orElse(false)) {
      return List.of();
    }
    Perspective perspective = new Perspective(cast, speaker, direct);
    List<Found> found = new ArrayList<>(judgement(draft, perspective));
    Set<String> seen = new HashSet<>();
    found.forEach(f -> seen.add(key(f)));
    for (Clause clause : claims.of(draft, perspective)) {
      act(clause, draft, perspective).filter(act -> seen.add(key(act))).ifPresent(found::add);
    }
    if (direct) {
      inPassing(draft, perspective).stream().filter(act -> seen.add(key(act))).forEach(found::add);
    }
    return found.stream().filter(f -> !isSaidByAccusation(f, found)).toList();
  }

  private String key(Found found) {
    return found.act() + " " + whom(found);
  }

  private List<String> whom(Found found) {
    return found.targets().stream()
        .map(t -> cast.atModifier(t).map(Actor::id).orElse("word " + t.lemma()))
        .toList();
  }

  /** Who accuses somebody in a sentence does not also criticise them with the same words. */
  private boolean isSaidByAccusation(Found criticism, List<Found> found) {
    return criticism.act() == Act.CRITICISE
        && found.stream()
            .anyMatch(
                f ->
                    f.act() == Act.ACCUSE
                        && whom(f).equals(whom(criticism))
                        && tree.analysis().sentenceOf(f.at()).index()
                            == tree.analysis().sentenceOf(criticism.at()).index());
  }

  /** The first rule of the file that a clause fulfils says what it does. */
  private Optional<Found> act(Clause clause, Draft draft, Perspective perspective) {
    for (ContentRule rule : rules.rules()) {
      if (rules.fulfils(clause, rule, tree, perspective)) {
        Optional<Found> found = resolve(rule, clause, draft, perspective);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Finds whom the act is aimed at; empty where it would be aimed at nobody or at the own side. */
  private Optional<Found> resolve(
      ContentRule rule, Clause clause, Draft draft, Perspective perspective) {
    String slot = rule.target().replace("-owner", "");
    Optional<Aim> fixed = fixedAim(slot);
    if (fixed.isPresent()) {
      return Optional.of(found(rule, clause, List.of(), fixed.get()));
    }
    List<Token> words = words(slot, rule, clause, draft);
    boolean owner = rule.target().endsWith("-owner");
    List<Token> targets =
        words.stream().flatMap(w -> aimedAt(w, owner, draft).stream()).distinct().toList();
    if (AIMED_AT_OTHERS.contains(rule.act())
        && targets.stream().anyMatch(t -> perspective.kind(t).equals("self"))) {
      return Optional.empty();
    }
    boolean misread = words.stream().anyMatch(perspective::isMisread);
    if (!targets.isEmpty() && !misread) {
      return Optional.of(found(rule, clause, targets, Aim.WORDS));
    }
    boolean same = misread || words.stream().anyMatch(w -> POINTERS.contains(w.lemma()));
    return Optional.of(found(rule, clause, List.of(), same ? Aim.SAME : Aim.WORDS))
        .filter(found -> same || !found.needsTarget());
  }

  private static Found found(ContentRule rule, Clause clause, List<Token> targets, Aim aim) {
    Token at = clause.predicate();
    return new Found(rule.act(), targets, aim, at, at.form() + ": " + rule.text());
  }

  private static Optional<Aim> fixedAim(String slot) {
    return switch (slot) {
      case "none" -> Optional.of(Aim.WORDS);
      case "self" -> Optional.of(Aim.SELF);
      case "earlier" -> Optional.of(Aim.EARLIER);
      case "earlier!" -> Optional.of(Aim.ANSWER);
      default -> Optional.empty();
    };
  }

  private List<Token> words(String slot, ContentRule rule, Clause clause, Draft draft) {
    return switch (slot) {
      case "addressee" -> draft.addressees.stream().filter(a -> !isMedia(a)).toList();
      case "subj" -> rule.seesSurface() ? clause.surfaceSubject() : clause.argument("subj");
      case "comp" -> clause.complements();
      case "poss" -> clause.possessors();
      case "that" -> clause.subjectsOfClause();
      default -> clause.argument(slot);
    };
  }

  /**
   * The actor that the words name; for a thing, if {@code owner}, the one behind it ("their plan",
   * "what they did", "the way they govern"), or else the thing if it has a name.
   */
  private Optional<Token> aimedAt(Token word, boolean owner, Draft draft) {
    if (Voices.isSecondPerson(word)) {
      return draft.addressees.stream().filter(a -> !isMedia(a)).findFirst();
    }
    if (Voices.isFirstPerson(word) || owners.isActor(word)) {
      return Optional.of(word);
    }
    if (!owner) {
      return Optional.of(word).filter(this::hasName);
    }
    if (rules.isCircumstance(word, tree)) {
      return Optional.empty();
    }
    return (word.isVerb() ? Optional.<Token>empty() : owners.behind(word))
        .or(() -> doer(word))
        .or(() -> Optional.of(word).filter(this::hasName));
  }

  /** Who does what a clause in the words tells. */
  private Optional<Token> doer(Token word) {
    List<Token> clauses = new ArrayList<>(tree.childrenOf(word, "relcl", "acl", "ccomp"));
    if (word.isVerb()) {
      clauses.add(0, word);
    }
    return clauses.stream()
        .flatMap(verb -> tree.childrenOf(verb, "nsubj").stream())
        .filter(owners::isActor)
        .findFirst();
  }

  /** "You" in an interview is seldom the interviewer. */
  private boolean isMedia(Token addressee) {
    return cast.at(addressee).map(a -> a.kind() == ActorKind.MEDIA).orElse(true);
  }

  private boolean hasName(Token word) {
    return cast.at(word)
        .map(a -> a.mentions().stream().anyMatch(m -> m.form() == Mention.Form.NAME))
        .orElse(false);
  }

  /** "Called him a liar", "described it as a disgrace": the word itself judges. */
  private List<Found> judgement(Draft draft, Perspective perspective) {
    List<Token> targets = new ArrayList<>(draft.targets);
    for (Token thing : draft.things) {
      targets.add(aimedAt(thing, true, draft).orElse(thing));
    }
    targets.removeIf(t -> t.lemma().equals("what") || perspective.kind(t).equals("self"));
    if (draft.match.isEmpty() || targets.isEmpty()) {
      return List.of();
    }
    for (Token word : draft.match.get().fillers(Role.CONTENT)) {
      Optional<Act> act = word.isVerb() ? Optional.empty() : rules.judgement(word, tree);
      if (act.isPresent()) {
        return List.of(
            new Found(act.get(), targets, Aim.WORDS, word, "judging word " + word.lemma()));
      }
    }
    return List.of();
  }

  /** "The evil tyrant will not stop", "their failed policy": judged by the way, in own words. */
  private List<Found> inPassing(Draft draft, Perspective perspective) {
    List<Found> found = new ArrayList<>();
    for (Token noun : claims.ownWords(draft, perspective)) {
      List<Token> modifiers =
          noun.isNoun() ? tree.childrenOf(noun, "amod", "nmod", "compound") : List.of();
      if (modifiers.isEmpty()) {
        continue;
      }
      boolean named = noun.isProperNoun() && owners.isActor(noun);
      List<Token> targets =
          named ? List.of(noun) : owners.behind(noun).stream().filter(Token::isProperNoun).toList();
      if (modifiers.stream().anyMatch(m -> rules.condemns(m, !named, tree))
          && targets.stream().anyMatch(t -> perspective.kind(t).equals("actor"))) {
        found.add(
            new Found(
                Act.CRITICISE, targets, Aim.WORDS, noun, noun.form() + ": judged in passing"));
      }
    }
    return found;
  }
}
