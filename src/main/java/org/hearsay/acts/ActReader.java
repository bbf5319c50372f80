package org.hearsay.acts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.DraftIndex;
import org.hearsay.attributions.Owners;
import org.hearsay.grammar.Clause;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;

/**
 * Reads from what was said after a neutral cue what the saying does: "said X was behind the attack"
 * accuses X. Rules over clauses stand in {@code content.tsv}; this class applies them to each
 * clause that the speaker answers for.
 */
public final class ActReader {

  /**
   * An act read from the content.
   *
   * @param targets the head words of whom it is aimed at
   * @param at the word that does it
   */
  public record Found(
      Act act, List<Token> targets, Aim aim, Token at, String rule, boolean mustHit) {

    /** Without anybody it is aimed at, it is no more than an opinion. */
    public boolean needsTarget() {
      return switch (act) {
        case ACCUSE, CRITICISE, PRAISE, DEFEND -> true;
        default -> mustHit;
      };
    }

    /** Whether it may turn out, once all that was said before is known, that there is nobody. */
    boolean mayMiss() {
      return needsTarget() && (aim == Aim.EARLIER || aim == Aim.SAME);
    }
  }

  /** Where a rule finds its target. */
  public enum Aim {
    WORDS,
    /** The speaker's own side. */
    SELF,
    /** Whoever made the charge that is answered, or did what is answered. */
    EARLIER,
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
  private final TargetWords targetWords;
  private final Judgements judgements;
  private final Claims claims;

  public ActReader(
      Analysis analysis,
      Tree tree,
      Cast cast,
      ContentRules rules,
      EmbeddingWords embeddingWords,
      Owners owners,
      DraftIndex drafts) {
    this.tree = tree;
    this.cast = cast;
    this.rules = rules;
    this.targetWords = new TargetWords(tree, cast, rules, owners);
    this.claims = new Claims(analysis, tree, cast, embeddingWords, drafts);
    this.judgements = new Judgements(tree, rules, owners, targetWords, claims);
  }

  /**
   * The acts of one utterance by this speaker, in text order. Of those at the same word the first
   * counts that has the target it needs.
   */
  public List<Found> read(Draft draft, Optional<String> speaker, boolean direct) {
    if (speaker.flatMap(cast::actor).map(a -> !cast.canAct(a)).orElse(false)) {
      return List.of();
    }
    Perspective perspective = new Perspective(cast, speaker, direct);
    List<Found> found = new ArrayList<>(judgements.complement(draft, perspective));
    Set<String> seen = new HashSet<>();
    found.forEach(f -> seen.add(key(f)));
    List<Clause> clauses = claims.of(draft, perspective);
    for (Clause clause : clauses) {
      acts(clause, draft, perspective).stream()
          .filter(act -> seen.add(key(act)))
          .forEach(found::add);
    }
    if (direct) {
      judgements.inPassing(draft, perspective, clauses).stream()
          .filter(act -> seen.add(key(act)))
          .forEach(found::add);
    }
    return found.stream().filter(f -> !isSaidByAccusation(f, found)).toList();
  }

  private String key(Found found) {
    return found.act() + " " + found.aim() + " " + whom(found);
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

  /**
   * The first rule of the file that a clause fulfils says what it does; where it may be aimed at
   * nobody, the next ones say what it does then.
   */
  private List<Found> acts(Clause clause, Draft draft, Perspective perspective) {
    List<Found> found = new ArrayList<>();
    for (ContentRule rule : rules.of(clause)) {
      if (rules.fulfils(clause, rule, tree, perspective)) {
        resolve(rule, clause, draft, perspective).ifPresent(found::add);
        if (!found.isEmpty() && !found.getLast().mayMiss()) {
          break;
        }
      }
    }
    return found;
  }

  /** Finds whom the act is aimed at; empty where it would be aimed at nobody or at the own side. */
  private Optional<Found> resolve(
      ContentRule rule, Clause clause, Draft draft, Perspective perspective) {
    String slot = rule.slot();
    Optional<Aim> fixed = fixedAim(slot);
    if (fixed.isPresent()) {
      return Optional.of(found(rule, clause, List.of(), fixed.get()));
    }
    List<Token> words = words(slot, rule, clause, draft);
    List<Token> targets =
        words.stream()
            .flatMap(w -> targetWords.aimedAt(w, rule.ofOwner(), draft).stream())
            .distinct()
            .toList();
    if (AIMED_AT_OTHERS.contains(rule.act())
        && targets.stream().anyMatch(t -> isOwnSide(rule.act(), t, perspective))) {
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

  /** "It" of "it is a bad idea to ban X" stands for the ban. */
  private static List<Token> subject(ContentRule rule, Clause clause) {
    List<Token> subject = rule.seesSurface() ? clause.surfaceSubject() : clause.argument("subj");
    boolean empty = subject.size() == 1 && subject.getFirst().lemma().equals("it");
    return empty && !clause.extraposed().isEmpty() ? clause.extraposed() : subject;
  }

  /** What is asked of the own country is asked of others who live there. */
  private static boolean isOwnSide(Act act, Token target, Perspective perspective) {
    boolean asks = act == Act.DEMAND || act == Act.APPEAL;
    return perspective.kind(target).equals("self") && !(asks && perspective.isOwnCountry(target));
  }

  private static Found found(ContentRule rule, Clause clause, List<Token> targets, Aim aim) {
    Token at = clause.predicate();
    String reason = at.form() + ": " + rule.text();
    return new Found(rule.act(), targets, aim, at, reason, rule.mustHit());
  }

  private static Optional<Aim> fixedAim(String slot) {
    return switch (slot) {
      case "none" -> Optional.of(Aim.WORDS);
      case "self" -> Optional.of(Aim.SELF);
      case "earlier" -> Optional.of(Aim.EARLIER);
      default -> Optional.empty();
    };
  }

  private List<Token> words(String slot, ContentRule rule, Clause clause, Draft draft) {
    return switch (slot) {
      case "addressee" -> draft.addressees().stream().filter(a -> !targetWords.isMedia(a)).toList();
      case "subj" -> subject(rule, clause);
      case "comp" -> clause.complements();
      case "poss" -> clause.possessors();
      case "that" -> clause.subjectsOfClause();
      default -> clause.argument(slot);
    };
  }
}
