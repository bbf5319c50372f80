package org.hearsay.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.actors.Cast;
import org.hearsay.acts.ActWeights;
import org.hearsay.acts.Candidate;
import org.hearsay.acts.Considered;
import org.hearsay.acts.Deed;
import org.hearsay.acts.Guess;
import org.hearsay.acts.Proposal;
import org.hearsay.acts.Utterance;
import org.hearsay.attributions.CueWeights;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.Voices;
import org.hearsay.language.Analysis;
import org.hearsay.language.Faults;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Party;
import org.hearsay.model.Reason;
import org.hearsay.statements.Weighed.Agreement;

/** Keeps what was thought of in one article. Used once, by one thread, behind all other stages. */
final class Deliberator {

  private final Analysis analysis;
  private final Cast cast;
  private final ActWeights weights;
  private final CueWeights cues;
  private final Function<Utterance, Optional<String>> statements;
  private final Map<Integer, Map<Act, Double>> guesses = new HashMap<>();
  private final List<Weighed> weighed = new ArrayList<>();

  /** A defect met here costs an explanation and nothing that was read. */
  private final Faults faults;

  /**
   * @param statements the id of the statement that an utterance became
   */
  Deliberator(
      Analysis analysis,
      Cast cast,
      Knowledge knowledge,
      List<Guess> guesses,
      Function<Utterance, Optional<String>> statements) {
    this.analysis = analysis;
    this.cast = cast;
    this.weights = knowledge.acts().weights();
    this.cues = knowledge.cueWeights();
    this.statements = statements;
    this.faults = new Faults(analysis.article());
    for (Guess guess : guesses) {
      this.guesses
          .computeIfAbsent(guess.sentence().index(), s -> new EnumMap<>(Act.class))
          .put(guess.act(), guess.likelihood());
    }
  }

  /** Takes in what one speaker may do in one sentence. */
  void add(Deed deed) {
    Optional<String> statement = deed.utterance().flatMap(statements);
    for (Considered one : deed.all()) {
      Candidate candidate = one.candidate();
      weighed.add(
          new Weighed(
              statement,
              statement.isPresent() && deed.likely().contains(one),
              candidate.sentence().span(),
              candidate.act(),
              candidate.speaker(),
              candidate.target().party(),
              candidate.draft().cue(),
              rule(candidate),
              candidate
                  .proposal()
                  .map(Proposal::likelihood)
                  .or(() -> guess(candidate.sentence().index(), candidate.act())),
              agreement(candidate),
              new Weighing(
                  one.utterance().confidence(),
                  weights.whole().floor(),
                  weights.whole().contributions(one.features())),
              Optional.of(
                  new Weighing(
                      one.deed(),
                      weights.deed().floor(),
                      weights.deed().contributions(one.features())))));
    }
  }

  /** Takes in that something was plainly stated. */
  void add(Utterance plain, double floor) {
    add(plain.draft(), Act.STATE, plain.speaker(), statements.apply(plain), floor);
  }

  /**
   * Takes in an utterance that is not likely to be one.
   *
   * @param act what its cue would do
   */
  void addUnlikely(Draft draft, Act act, double floor, Voices voices) {
    List<Party> speakers =
        faults.guard(
            Stage.STATEMENTS, draft.sentence().span(), () -> voices.speakers(draft), List.of());
    for (Party speaker : speakers) {
      add(draft, act, Optional.of(speaker), Optional.empty(), floor);
    }
    if (speakers.isEmpty()) {
      add(draft, act, Optional.empty(), Optional.empty(), floor);
    }
  }

  private void add(
      Draft draft, Act act, Optional<Party> speaker, Optional<String> statement, double floor) {
    weighed.add(
        new Weighed(
            statement,
            statement.isPresent(),
            draft.sentence().span(),
            act,
            speaker,
            Optional.empty(),
            draft.cue(),
            reason(draft.reasons(), "cue"),
            guess(draft.sentence().index(), act),
            Agreement.NOTHING,
            new Weighing(draft.likelihood(), floor, cues.contributions(draft.features())),
            Optional.empty()));
  }

  Deliberation deliberation() {
    Comparator<Weighed> order =
        Comparator.comparing(Weighed::sentence)
            .thenComparing(w -> w.deed().isEmpty()) // How likely a cue is says nothing of acts.
            .thenComparingDouble(w -> -w.whole().likelihood());
    List<SentenceActs> sentences =
        analysis.sentences().stream()
            .map(s -> new SentenceActs(s.span(), guesses.getOrDefault(s.index(), Map.of())))
            .toList();
    return new Deliberation(weighed.stream().sorted(order).toList(), sentences, actors());
  }

  private List<Actor> actors() {
    Map<String, Actor> actors = new TreeMap<>();
    weighed.stream()
        .flatMap(w -> Stream.concat(w.speaker().stream(), w.target().stream()))
        .flatMap(party -> party.actor().flatMap(cast::actor).stream())
        .forEach(actor -> actors.put(actor.id(), actor));
    return List.copyOf(actors.values());
  }

  private Optional<Double> guess(int sentence, Act act) {
    return Optional.ofNullable(guesses.getOrDefault(sentence, Map.of()).get(act));
  }

  private static Agreement agreement(Candidate candidate) {
    return candidate.proposed()
        ? Agreement.ALL
        : candidate.proposal().isPresent() ? Agreement.ACT : Agreement.NOTHING;
  }

  private static Optional<Reason> rule(Candidate candidate) {
    return switch (candidate.source()) {
      case NAMED -> reason(candidate.reasons(), "cue");
      case READ -> reason(candidate.reasons().reversed(), "act");
      case NONE -> Optional.empty();
    };
  }

  private static Optional<Reason> reason(List<Reason> reasons, String role) {
    return reasons.stream().filter(reason -> reason.role().equals(role)).findFirst();
  }
}
