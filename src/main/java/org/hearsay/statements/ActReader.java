package org.hearsay.statements;

import java.util.ArrayList;
import java.util.EnumSet;
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
import org.hearsay.model.Certainty;
import org.hearsay.model.Span;

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
  record Found(Act act, Optional<Token> target, Aim aim, String rule) {}

  /** Where a rule that names no words finds its target. */
  enum Aim {
    WORDS,
    /** The speaker's own side. */
    SELF,
    /** Whoever made the charge that is answered, or did what is answered. */
    EARLIER
  }

  /** Nobody does these to its own side. */
  private static final Set<Act> AIMED_AT_OTHERS =
      Set.of(Act.ACCUSE, Act.CRITICISE, Act.THREATEN, Act.DEMAND, Act.APPEAL, Act.PRAISE);

  private final Analysis analysis;
  private final Tree tree;
  private final Cast cast;
  private final ContentRules rules;
  private final Owners owners;
  private final Arguments arguments;
  private final DraftIndex drafts;

  ActReader(
      Analysis analysis,
      Tree tree,
      Cast cast,
      Knowledge knowledge,
      Owners owners,
      DraftIndex drafts) {
    this.analysis = analysis;
    this.tree = tree;
    this.cast = cast;
    this.rules = knowledge.contentRules();
    this.owners = owners;
    this.arguments = new Arguments(tree, verb -> false);
    this.drafts = drafts;
  }

  /**
   * The acts of one utterance by this speaker, at most one of each act and target, in text order.
   */
  List<Found> read(Draft draft, Optional<String> speaker) {
    if (speaker.flatMap(cast::actor).map(a -> !cast.canAct(a)).orElse(false)) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(judgement(draft));
    Set<String> seen = new HashSet<>();
    found.forEach(f -> seen.add(f.act() + " " + f.target().map(t -> target(t)).orElse("")));
    for (Token token : predicates(draft, speaker)) {
      Clause clause = new Clause(tree, arguments, token, wordsOf(token, draft));
      if (clause.words().isEmpty() || clause.isSupposed()) {
        continue;
      }
      for (Found act : acts(clause, draft, speaker)) {
        if (seen.add(act.act() + " " + act.target().map(this::target).orElse(""))) {
          found.add(act);
        }
      }
    }
    return found;
  }

  private String target(Token head) {
    return cast.atModifier(head).map(Actor::id).orElse("word " + head.lemma());
  }

  private List<Found> acts(Clause clause, Draft draft, Optional<String> speaker) {
    List<Found> found = new ArrayList<>();
    Set<Act> done = EnumSet.noneOf(Act.class);
    for (ContentRule rule : rules.rules()) {
      boolean excluded =
          done.contains(rule.act())
              || rule.act() == Act.CRITICISE && done.contains(Act.ACCUSE)
              || !done.isEmpty() && found.size() >= 2;
      if (!excluded && rules.fulfils(clause, rule, tree, word -> kind(word, speaker))) {
        resolve(rule, clause, draft, speaker)
            .ifPresent(
                act -> {
                  found.add(act);
                  done.add(act.act());
                });
      }
    }
    return found;
  }

  private Optional<Found> resolve(
      ContentRule rule, Clause clause, Draft draft, Optional<String> speaker) {
    String slot = rule.target().replace("-owner", "");
    boolean owner = rule.target().endsWith("-owner");
    List<Token> words =
        switch (slot) {
          case "none", "self", "earlier" -> List.of();
          case "addressee" -> draft.addressees;
          case "subj" -> rule.seesSurface() ? clause.surfaceSubject() : clause.argument("subj");
          case "comp" -> clause.complements();
          case "poss" -> clause.possessors();
          default -> clause.argument(slot);
        };
    Optional<Token> target = words.stream().findFirst();
    if (owner) {
      target = target.flatMap(owners::behind);
    }
    boolean self = target.map(t -> kind(t, speaker).equals("self")).orElse(false);
    if (self && AIMED_AT_OTHERS.contains(rule.act())) {
      return Optional.empty();
    }
    return Optional.of(new Found(rule.act(), target, aim(slot), rule.text()));
  }

  private static Aim aim(String slot) {
    return switch (slot) {
      case "self" -> Aim.SELF;
      case "earlier" -> Aim.EARLIER;
      default -> Aim.WORDS;
    };
  }

  /** Seen from the speaker: its own side, the one addressed, another actor, or a thing. */
  private String kind(Token word, Optional<String> speaker) {
    if (Voices.isFirstPerson(word)) {
      return "self";
    }
    if (Voices.isSecondPerson(word)) {
      return "you";
    }
    Optional<Actor> actor = cast.at(word);
    if (actor.isPresent() && speaker.isPresent() && isSide(actor.get(), speaker.get())) {
      return "self";
    }
    return actor.map(cast::canAct).orElse(false) ? "actor" : "thing";
  }

  /** Whether the actor is the speaker or the one it speaks for. */
  private boolean isSide(Actor actor, String speaker) {
    Optional<Actor> at = cast.actor(speaker);
    for (int i = 0; i < 4 && at.isPresent(); i++) {
      if (at.get().id().equals(actor.id())) {
        return true;
      }
      at = at.get().actsFor().flatMap(cast::actor);
    }
    return false;
  }

  /**
   * The verbs that head clauses of the content, those of other utterances reported inside it left
   * out.
   */
  private List<Token> predicates(Draft draft, Optional<String> speaker) {
    List<Token> found = new ArrayList<>();
    List<Draft> inside = inside(draft, speaker);
    for (Span span : draft.content) {
      for (Token token : analysis.tokensIn(span)) {
        if (token.isVerb()
            && !token.is("aux", "auxpass", "nmod", "amod", "compound", "pcomp", "relcl")
            && (!token.is("acl") || tree.hasChild(token, "mark"))
            && inside.stream()
                .noneMatch(
                    inner ->
                        inner.contains(token.span())
                            || inner.explicit && inner.cue.get().contains(token.span()))) {
          found.add(token);
        }
      }
    }
    return found;
  }

  /** The utterances of others that stand inside this one: what they say is theirs. */
  private List<Draft> inside(Draft draft, Optional<String> speaker) {
    List<Draft> inner = new ArrayList<>();
    for (Draft other : drafts.within(draft.content)) {
      if (other != draft
          && other.cue.isPresent()
          && draft.contains(other.cue.get())
          && !other.speakers.isEmpty()
          && other.certainty != Certainty.ASCRIBED // Who reports a belief without doubt shares it.
          && !Voices.isFirstPerson(other.speakers.getFirst())
          && !speaker.equals(cast.at(other.speakers.getFirst()).map(Actor::id))) {
        inner.add(other);
      }
    }
    return inner;
  }

  private List<Token> wordsOf(Token predicate, Draft draft) {
    List<Token> words = new ArrayList<>();
    for (Token token :
        tree.subtree(
            predicate,
            t -> t.is("conj", "parataxis") && t.isVerb() && t.head() == predicate.index())) {
      if (draft.contains(token.span())) {
        words.add(token);
      }
    }
    return words;
  }

  /** "Called him a liar", "described it as a disgrace": the word itself judges. */
  private List<Found> judgement(Draft draft) {
    if (draft.match.isEmpty() || draft.targets.isEmpty() && draft.things.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Token word : draft.match.get().fillers(Role.CONTENT)) {
      Optional<String> judgement = word.isVerb() ? Optional.empty() : rules.judgement(word, tree);
      if (judgement.isPresent()) {
        Act act =
            judgement.get().startsWith("wrong")
                ? Act.ACCUSE
                : judgement.get().equals("good") ? Act.PRAISE : Act.CRITICISE;
        if (act == Act.ACCUSE && judgement.get().equals("wrongdoer")) {
          act = Act.CRITICISE;
        }
        for (Token target : draft.targets) {
          found.add(new Found(act, Optional.of(target), Aim.WORDS, "judging word " + word.lemma()));
        }
        for (Token thing : draft.things) {
          found.add(
              new Found(
                  act,
                  Optional.of(owners.behind(thing).orElse(thing)),
                  Aim.WORDS,
                  "judging word " + word.lemma()));
        }
        break;
      }
    }
    return found;
  }
}
