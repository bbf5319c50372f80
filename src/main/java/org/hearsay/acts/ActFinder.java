package org.hearsay.acts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.actors.Cast;
import org.hearsay.acts.Candidate.Source;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.DraftIndex;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Quotations;
import org.hearsay.attributions.Voices;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Certainty;
import org.hearsay.model.Party;
import org.hearsay.model.Quotation;
import org.hearsay.model.Reason;

/**
 * Finds what the utterances of one article do and to whom: what rules read from cue and content and
 * what the classifier proposes, weighed together. Used once, by one thread, from the first
 * utterance to the last.
 */
public final class ActFinder {

  /** A further target of the same deed is as likely as the likeliest, by this share at least. */
  private static final double NEARLY = 0.6;

  private final Tree tree;
  private final Quotations quotations;
  private final Voices voices;
  private final Parties parties;
  private final PartyWords partyWords;
  private final ActReader actReader;
  private final Answers answers;
  private final ActFeatures features;
  private final ActWeights weights;
  private final Map<Integer, Map<Act, Proposal>> proposals = new HashMap<>();
  private final Map<Draft, List<Proposal>> anchored = new HashMap<>();
  private final List<Draft> drafts;
  private final List<Utterance> found = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();

  /**
   * Takes in the utterances, and makes new ones for what is proposed outside of them.
   *
   * @param drafts the utterances that rules find
   * @param proposed what the classifier proposes
   */
  public ActFinder(
      Tree tree,
      Cast cast,
      ActKnowledge knowledge,
      Owners owners,
      Quotations quotations,
      Voices voices,
      Parties parties,
      List<Draft> drafts,
      DraftIndex index,
      List<Proposal> proposed) {
    this.tree = tree;
    this.quotations = quotations;
    this.voices = voices;
    this.parties = parties;
    this.partyWords = new PartyWords(tree, cast, voices, parties);
    this.actReader =
        new ActReader(
            tree.analysis(),
            tree,
            cast,
            knowledge.contentRules(),
            knowledge.embeddingWords(),
            owners,
            index);
    this.answers = new Answers(tree, cast, parties, knowledge.contentRules(), found);
    this.features = new ActFeatures(tree.analysis(), cast);
    this.weights = knowledge.weights();
    List<Draft> all = new ArrayList<>(drafts);
    Anchors anchors = new Anchors(drafts, index);
    for (Proposal proposal : proposed) {
      proposals
          .computeIfAbsent(proposal.sentence().index(), s -> new EnumMap<>(Act.class))
          .put(proposal.act(), proposal);
      Optional<Draft> anchor = anchors.of(proposal);
      Draft draft = anchor.orElseGet(() -> draft(proposal));
      if (anchor.isEmpty()) {
        all.add(draft);
      }
      anchored.computeIfAbsent(draft, d -> new ArrayList<>()).add(proposal);
    }
    all.sort(Comparator.comparingInt(Draft::position));
    this.drafts = List.copyOf(all);
  }

  private static Draft draft(Proposal proposal) {
    return Draft.of(
        proposal.sentence(),
        proposal.here(proposal.cues()).stream().map(Proposal.Words::span).findFirst());
  }

  /** The utterances in text order: those taken in, and those that only the classifier sees. */
  public List<Draft> drafts() {
    return drafts;
  }

  /** All that was thought of so far, deed by deed; without utterances that met a defect. */
  public List<Deed> deeds() {
    return deeds;
  }

  /**
   * The acts of the next utterance, in the order of {@link #drafts}; none where it plainly states.
   */
  public List<Utterance> acts(Draft draft) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    List<Party> speakers = voices.speakers(draft);
    if (speakers.isEmpty()) {
      read(draft, Optional.empty()).forEach(c -> add(c, candidates));
    }
    for (Party speaker : speakers) {
      read(draft, Optional.of(speaker)).forEach(c -> add(c, candidates));
    }
    for (Proposal proposal : anchored.getOrDefault(draft, List.of())) {
      propose(draft, proposal).forEach(c -> add(c, candidates));
    }
    List<Utterance> chosen = choose(List.copyOf(candidates.values()));
    found.addAll(chosen);
    return chosen;
  }

  private static void add(Candidate candidate, Map<String, Candidate> candidates) {
    candidates.merge(
        candidate.key(), candidate, (old, other) -> other.proposed() ? old.alsoProposed() : old);
  }

  /** What the rules read: what the cue names, or after a neutral one what the content does. */
  private List<Candidate> read(Draft draft, Optional<Party> speaker) {
    List<Candidate> acts = new ArrayList<>();
    if (draft.act() != Act.STATE) {
      add(
          draft,
          speaker,
          draft.act(),
          Source.NAMED,
          draft.sentence(),
          targets(draft, speaker),
          draft.reasons(),
          acts);
      return acts;
    }
    if (draft.certainty() == Certainty.ASCRIBED || draft.supposed()) {
      return acts;
    }
    boolean direct = quotations.kind(draft) == Quotation.DIRECT;
    Set<Token> done = new LinkedHashSet<>();
    List<Utterance> before = new ArrayList<>();
    for (ActReader.Found act : actReader.read(draft, speaker.flatMap(Party::actor), direct)) {
      List<Party> targets = targets(act, draft, speaker, before);
      if (targets.isEmpty() && act.needsTarget() || !done.add(act.at())) {
        continue;
      }
      List<Reason> reasons = new ArrayList<>(draft.reasons());
      reasons.add(new Reason("act", act.rule()));
      add(
          draft,
          speaker,
          act.act(),
          Source.READ,
          tree.analysis().sentenceOf(act.at()),
          targets,
          reasons,
          acts);
      before.add(new Utterance(draft, speaker, act.act(), false, targets, 0, reasons));
    }
    return acts;
  }

  private void add(
      Draft draft,
      Optional<Party> speaker,
      Act act,
      Source source,
      Sentence sentence,
      List<Party> targets,
      List<Reason> reasons,
      List<Candidate> acts) {
    Optional<Proposal> proposal =
        Optional.ofNullable(proposals.getOrDefault(sentence.index(), Map.of()).get(act));
    Map<String, Target> proposed = new HashMap<>();
    proposal.ifPresent(
        p ->
            partyWords
                .targets(p, draft, speaker.flatMap(Party::actor))
                .forEach(t -> proposed.putIfAbsent(Candidate.key(t.party()), t)));
    for (Target target : byRule(targets)) {
      Optional<Target> also = Optional.ofNullable(proposed.get(Candidate.key(target.party())));
      acts.add(
          new Candidate(
              draft,
              sentence,
              speaker,
              act,
              also.orElse(target),
              source,
              proposal,
              also.isPresent(),
              reasons));
    }
  }

  private static List<Target> byRule(List<Party> targets) {
    return targets.isEmpty()
        ? List.of(Target.nobody())
        : targets.stream().map(t -> new Target(Optional.of(t), Target.By.RULE, 0)).toList();
  }

  private List<Candidate> propose(Draft draft, Proposal proposal) {
    List<Candidate> acts = new ArrayList<>();
    // Rules took the act from the cue, as its subject seemed to be no one: "a report blamed".
    boolean named =
        draft.act() == Act.STATE
            && draft.match().map(m -> m.cue().act() == proposal.act()).orElse(false);
    Source source = named ? Source.NAMED : Source.NONE;
    for (Party speaker : partyWords.speakers(proposal, draft)) {
      List<Reason> reasons = new ArrayList<>(draft.reasons());
      reasons.add(new Reason("act", "the sentence as a whole"));
      for (Target target : partyWords.targets(proposal, draft, speaker.actor())) {
        acts.add(
            new Candidate(
                draft,
                proposal.sentence(),
                Optional.of(speaker),
                proposal.act(),
                target,
                source,
                Optional.of(proposal),
                true,
                reasons));
      }
    }
    return acts;
  }

  /**
   * Those likely enough, those of one deed together; of a likely deed without a likely target the
   * likeliest.
   */
  private List<Utterance> choose(List<Candidate> candidates) {
    Map<Integer, List<Candidate>> bySentence =
        candidates.stream().collect(Collectors.groupingBy(c -> c.sentence().index()));
    Map<String, List<Considered>> byDeed = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      List<String> named = features.of(candidate, bySentence.get(candidate.sentence().index()));
      Considered one =
          new Considered(
              candidate,
              utterance(candidate, weights.whole().of(named)),
              weights.deed().of(named),
              named);
      byDeed.computeIfAbsent(candidate.deedKey(), d -> new ArrayList<>()).add(one);
    }
    List<Deed> settled = byDeed.values().stream().map(this::settle).toList();
    deeds.addAll(settled);
    return settled.stream().flatMap(deed -> deed.utterance().stream()).toList();
  }

  private static Utterance utterance(Candidate candidate, double likelihood) {
    boolean explicit =
        candidate.source() == Source.NAMED
            || candidate.proposal().map(p -> p.explicit() >= 0.5).orElse(false);
    return new Utterance(
        candidate.draft(),
        candidate.speaker(),
        candidate.act(),
        explicit,
        candidate.target().party().stream().toList(),
        likelihood,
        candidate.reasons());
  }

  private Deed settle(List<Considered> all) {
    List<Considered> likely =
        new ArrayList<>(
            all.stream()
                .filter(c -> c.utterance().confidence() >= weights.whole().floor())
                .toList());
    if (likely.isEmpty()) {
      all.stream()
          .filter(c -> c.deed() >= weights.deed().floor())
          .max(Comparator.comparingDouble(c -> c.utterance().confidence()))
          .ifPresent(likely::add);
    }
    double surest = likely.stream().mapToDouble(c -> c.utterance().confidence()).max().orElse(0);
    likely.removeIf(c -> c.utterance().confidence() < NEARLY * surest);
    if (likely.stream().anyMatch(c -> c.candidate().target().party().isPresent())) {
      likely.removeIf(c -> c.candidate().target().party().isEmpty());
    }
    return new Deed(all, likely, together(likely.stream().map(Considered::utterance).toList()));
  }

  private static Optional<Utterance> together(List<Utterance> likely) {
    if (likely.isEmpty()) {
      return Optional.empty();
    }
    Utterance first = likely.stream().max(Comparator.comparingDouble(Utterance::confidence)).get();
    return Optional.of(
        new Utterance(
            first.draft(),
            first.speaker(),
            first.act(),
            likely.stream().anyMatch(Utterance::explicit),
            likely.stream().flatMap(u -> u.targets().stream()).distinct().toList(),
            first.confidence(),
            first.reasons()));
  }

  /**
   * Who denies "the charge" or rejects "the idea" without naming whose it is answers whose it was.
   */
  private List<Party> targets(Draft draft, Optional<Party> speaker) {
    List<Party> targets = parties.targets(draft, speaker);
    if (targets.stream().anyMatch(parties::isSomebody)) {
      return targets;
    }
    List<Party> answered =
        speaker.flatMap(Party::actor).map(id -> answers.answered(draft, id)).orElse(List.of());
    return answered.isEmpty() ? targets : answered;
  }

  private List<Party> targets(
      ActReader.Found act, Draft draft, Optional<Party> speaker, List<Utterance> before) {
    Optional<String> self = speaker.flatMap(Party::actor);
    return switch (act.aim()) {
      case SELF ->
          self.map(id -> List.of(new Party(Optional.of(id), Optional.empty()))).orElse(List.of());
      case EARLIER -> self.map(id -> answers.charge(act.act(), id)).orElse(List.of());
      case SAME -> self.map(id -> answers.spokenOf(draft, id, before)).orElse(List.of());
      case WORDS -> parties.of(act.targets(), draft);
    };
  }
}
