package org.hearsay.acts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.actors.Cast;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.Role;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;

/**
 * Whom an act is aimed at that names nobody but takes up what was said before: "it is a lie",
 * "rejected the idea".
 */
public final class Answers {

  /** An answer stands near what it answers: so many utterances on at most. */
  private static final int LOOK_BACK = 12;

  /** What was proposed is turned down in the same sentence or one of the next two. */
  private static final int SENTENCES = 2;

  private static final Set<Act> PROPOSING =
      EnumSet.of(Act.PROPOSE, Act.DEMAND, Act.APPEAL, Act.PROMISE);
  private static final Set<String> POINTERS = Set.of("that", "this", "it", "those", "these");

  private final Tree tree;
  private final Cast cast;
  private final Parties parties;
  private final ContentRules rules;
  private final List<Utterance> utterances;

  /** {@code utterances}: those of the article so far, which others add to. */
  public Answers(
      Tree tree, Cast cast, Parties parties, ContentRules rules, List<Utterance> utterances) {
    this.tree = tree;
    this.cast = cast;
    this.parties = parties;
    this.rules = rules;
    this.utterances = utterances;
  }

  /** Whom a denial or a rejection answers that does not name anybody; empty if nobody is known. */
  public List<Party> answered(Draft draft, String speaker) {
    return switch (draft.act()) {
      case DENY -> charge(Act.DENY, speaker);
      case REJECT, AGREE -> pointsBack(draft) ? proposer(draft, speaker) : List.of();
      default -> List.of();
    };
  }

  /** "That", "the idea", "those demands": what was proposed before. */
  private boolean pointsBack(Draft draft) {
    List<Token> words =
        Stream.of(draft.things(), draft.targets(), content(draft)).flatMap(List::stream).toList();
    return !words.isEmpty() && words.stream().allMatch(this::pointsBack);
  }

  private static List<Token> content(Draft draft) {
    return draft.match().map(m -> m.fillers(Role.CONTENT)).orElse(List.of());
  }

  private boolean pointsBack(Token word) {
    return word.isNoun()
        ? rules.isProposal(word, tree)
            && tree.childrenOf(word, "det").stream()
                .anyMatch(d -> d.lemma().equals("the") || POINTERS.contains(d.lemma()))
            && !tree.hasChild(word, "prep", "acl", "relcl", "compound")
        : POINTERS.contains(word.lemma());
  }

  private List<Party> proposer(Draft draft, String speaker) {
    for (Utterance before : recent().reversed()) {
      boolean near = draft.sentence().index() - before.draft().sentence().index() <= SENTENCES;
      boolean another = before.speakerId().map(id -> !isSide(id, speaker)).orElse(false);
      if (near && another && PROPOSING.contains(before.act())) {
        return withoutSpans(before.speaker().stream().toList());
      }
    }
    return List.of();
  }

  /**
   * Whom the speaker speaks of ("said of the mayor"), or whom its act before was aimed at, in the
   * same sentence or the one before.
   */
  public List<Party> spokenOf(Draft draft, String speaker, List<Utterance> inDraft) {
    List<Party> topics = withoutSpans(parties.of(draft.topics(), draft));
    if (!topics.isEmpty()) {
      return topics;
    }
    List<Utterance> before = new ArrayList<>(recent());
    before.addAll(inDraft);
    for (Utterance utterance : before.reversed()) {
      boolean near = draft.sentence().index() - utterance.draft().sentence().index() <= 1;
      if (near
          && utterance.speakerId().equals(Optional.of(speaker))
          && !utterance.targets().isEmpty()) {
        return withoutSpans(utterance.targets());
      }
    }
    return List.of();
  }

  /**
   * "It is a lie" answers the latest charge against the speaker; "we will respond" whom the speaker
   * has just charged.
   */
  public List<Party> charge(Act act, String speaker) {
    for (Utterance before : recent().reversed()) {
      boolean charge = before.act() == Act.ACCUSE || before.act() == Act.CRITICISE;
      if (charge && act == Act.THREATEN && before.speakerId().equals(Optional.of(speaker))) {
        return withoutSpans(before.targets());
      }
      boolean against =
          before.targets().stream()
              .anyMatch(t -> t.actor().map(id -> isSide(id, speaker)).orElse(false));
      if (charge
          && act == Act.DENY
          && against
          && !before.speakerId().equals(Optional.of(speaker))) {
        return withoutSpans(before.speaker().stream().toList());
      }
    }
    return List.of();
  }

  /** The latest utterances, in text order. */
  private List<Utterance> recent() {
    return utterances.subList(Math.max(0, utterances.size() - LOOK_BACK), utterances.size());
  }

  private static List<Party> withoutSpans(List<Party> parties) {
    return parties.stream()
        .filter(p -> p.actor().isPresent())
        .map(p -> new Party(p.actor(), Optional.empty()))
        .toList();
  }

  /** Whether the actor is the speaker or one the speaker acts for. */
  private boolean isSide(String actor, String speaker) {
    return actor.equals(speaker)
        || cast.actor(speaker).flatMap(Actor::actsFor).map(actor::equals).orElse(false);
  }
}
