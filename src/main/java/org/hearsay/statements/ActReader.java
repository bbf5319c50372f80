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
   * @param target the head word of whom it is aimed at
   */
  record Found(Act act, Optional<Token> target, Aim aim, String rule) {

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

  private static final Set<String> POINTERS = Set.of("it", "this", "that", "these", "those", "they");

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
  List<Found> read(Draft draft, Optional<String> speaker) {
    if (speaker.flatMap(cast::actor).map(a -> !cast.canAct(a)).orElse(false)) {
      return List.of();
    }
    Perspective perspective = new Perspective(cast, speaker);
    List<Found> found = new ArrayList<>(judgement(draft));
    Set<String> seen = new HashSet<>();
    found.forEach(f -> seen.add(key(f)));
    for (Clause clause : claims.of(draft, perspective)) {
      act(clause, draft, perspective).filter(act -> seen.add(key(act))).ifPresent(found::add);
    }
    return found;
  }

  private String key(Found found) {
    String target =
        found
            .target()
            .map(t -> cast.atModifier(t).map(Actor::id).orElse("word " + t.lemma()))
            .orElse("");
    return found.act() + " " + target;
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
    String why = clause.predicate().form() + ": " + rule.text();
    switch (slot) {
      case "none" -> {
        return Optional.of(new Found(rule.act(), Optional.empty(), Aim.WORDS, why));
      }
      case "self" -> {
        return Optional.of(new Found(rule.act(), Optional.empty(), Aim.SELF, why));
      }
      case "earlier!" -> {
        return Optional.of(new Found(rule.act(), Optional.empty(), Aim.ANSWER, why));
      }
      case "earlier" -> {
        return Optional.of(new Found(rule.act(), Optional.empty(), Aim.EARLIER, why));
      }
      default -> {}
    }
    Optional<Token> word = words(slot, rule, clause, draft).stream().findFirst();
    Optional<Token> target = word.flatMap(w -> aimedAt(w, rule.target().endsWith("-owner"), draft));
    if (target.map(t -> perspective.kind(t).equals("self")).orElse(false)
        && AIMED_AT_OTHERS.contains(rule.act())) {
      return Optional.empty();
    }
    if (target.isPresent()) {
      return Optional.of(new Found(rule.act(), target, Aim.WORDS, why));
    }
    if (word.map(w -> POINTERS.contains(w.lemma())).orElse(false)) {
      return Optional.of(new Found(rule.act(), Optional.empty(), Aim.SAME, why));
    }
    return Optional.of(new Found(rule.act(), Optional.empty(), Aim.WORDS, why))
        .filter(found -> !found.needsTarget());
  }

  private List<Token> words(String slot, ContentRule rule, Clause clause, Draft draft) {
    return switch (slot) {
      case "addressee" -> draft.addressees.stream().filter(a -> !isMedia(a)).toList();
      case "subj" -> rule.seesSurface() ? clause.surfaceSubject() : clause.argument("subj");
      case "comp" -> clause.complements();
      case "poss" -> clause.possessors();
      case "clause" -> clause.subjectsOfClause();
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
  private List<Found> judgement(Draft draft) {
    List<Token> targets = new ArrayList<>(draft.targets);
    draft.things.stream().flatMap(t -> aimedAt(t, true, draft).stream()).forEach(targets::add);
    if (draft.match.isEmpty() || targets.isEmpty()) {
      return List.of();
    }
    for (Token word : draft.match.get().fillers(Role.CONTENT)) {
      Optional<Act> act = word.isVerb() ? Optional.empty() : rules.judgement(word, tree);
      if (act.isPresent()) {
        return targets.stream()
            .map(
                target ->
                    new Found(
                        act.get(),
                        Optional.of(target),
                        Aim.WORDS,
                        "judging word " + word.lemma()))
            .toList();
      }
    }
    return List.of();
  }
}
