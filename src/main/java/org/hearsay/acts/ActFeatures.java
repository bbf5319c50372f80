package org.hearsay.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.acts.Proposal.Words;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Span;

/**
 * What tells whether an act was read rightly, with who does it and at whom it is aimed: short
 * readable names, the keys of the weights files. An accusation that its cue names and the
 * classifier sees too, by one named actor against another, is surer than one that only a rule reads
 * from the second clause of what "he" said.
 */
final class ActFeatures {

  private static final double[] STEPS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
  private static final double[] FEW_STEPS = {0.1, 0.3, 0.5, 0.7};

  /** A spokesman, a ministry, its state: nobody acts for somebody through more. */
  private static final int DEEPEST = 4;

  private final Analysis analysis;
  private final Cast cast;

  ActFeatures(Analysis analysis, Cast cast) {
    this.analysis = analysis;
    this.cast = cast;
  }

  /**
   * The features of an act.
   *
   * @param rivals the others of the same sentence
   */
  List<String> of(Candidate act, List<Candidate> rivals) {
    String code = act.act().code();
    String source =
        act.source().name().toLowerCase(Locale.ROOT) + (act.proposed() ? " and proposed" : "");
    double likelihood = act.proposal().map(Proposal::likelihood).orElse(0.0);
    String from = act.speaker().map(this::party).orElse("none");
    String at = act.target().party().map(this::party).orElse("none");
    String by = act.target().by().name().toLowerCase(Locale.ROOT);
    List<String> features = new ArrayList<>();
    features.add("any");
    features.add("act " + code);
    features.add("source " + source);
    features.add("act " + code + ", " + source);
    steps(STEPS, likelihood, "likelihood", features);
    steps(FEW_STEPS, likelihood, code + " likelihood", features);
    steps(FEW_STEPS, likelihood, act.source() + " likelihood", features);
    features.add("cue " + grade(act.draft().likelihood()));
    features.add("cue " + grade(act.draft().likelihood()) + ", " + act.source());
    features.add("speaker " + from);
    features.add("target " + at);
    features.add("target " + kind(at) + " of " + code);
    features.add("target by " + by);
    features.add("target by " + by + " of " + code);
    steps(STEPS, act.target().likelihood(), "target", features);
    steps(FEW_STEPS, act.target().likelihood(), "target by " + by, features);
    if (isOwnSide(act.speaker(), act.target().party())) {
      features.add("own side");
      features.add("own side, " + code);
    }
    words(act, features);
    rivals(act, rivals, features);
    if (act.draft().cue().isEmpty()) {
      features.add("quotation that runs on");
    }
    if (act.draft().match().map(m -> m.head().isNoun()).orElse(false)) {
      features.add("cue is a noun");
    }
    return features;
  }

  /** Whether one of the two acts for the other, or for somebody who does. */
  private boolean isOwnSide(Optional<Party> speaker, Optional<Party> target) {
    Optional<String> one = speaker.flatMap(Party::actor);
    Optional<String> other = target.flatMap(Party::actor);
    return one.isPresent()
        && other.isPresent()
        && !one.equals(other)
        && (actsFor(one.get(), other.get()) || actsFor(other.get(), one.get()));
  }

  private boolean actsFor(String one, String other) {
    Optional<String> at = cast.actor(one).flatMap(Actor::actsFor);
    for (int steps = 0; steps < DEEPEST && at.isPresent(); steps++) {
      if (at.get().equals(other)) {
        return true;
      }
      at = cast.actor(at.get()).flatMap(Actor::actsFor);
    }
    return false;
  }

  private static void steps(double[] steps, double value, String name, List<String> features) {
    for (double step : steps) {
      if (value >= step) {
        features.add(String.format(Locale.ROOT, "%s over %.2f", name, step));
      }
    }
  }

  /** How sure the classifier is of the words for speaker and target. */
  private void words(Candidate act, List<String> features) {
    if (act.proposal().isEmpty()) {
      return;
    }
    Proposal proposal = act.proposal().get();
    features.add("speaker's words " + place(proposal, proposal.speakers(), act.speaker()));
    features.add("target's words " + place(proposal, proposal.targets(), act.target().party()));
    steps(FEW_STEPS, surest(proposal.speakers(), act.speaker()), "speaker's words", features);
    steps(FEW_STEPS, proposal.explicit(), "named", features);
  }

  private static String place(Proposal proposal, List<Words> words, Optional<Party> party) {
    String where = words.isEmpty() ? "none" : proposal.here(words).isEmpty() ? "elsewhere" : "here";
    boolean same =
        party
            .flatMap(Party::span)
            .map(span -> words.stream().anyMatch(w -> w.span().overlaps(span)))
            .orElse(false);
    return where + (same ? ", the same" : party.isEmpty() ? ", nobody" : ", others");
  }

  private static double surest(List<Words> words, Optional<Party> party) {
    return words.stream()
        .filter(w -> party.flatMap(Party::span).filter(w.span()::overlaps).isPresent())
        .mapToDouble(Words::likelihood)
        .max()
        .orElse(0);
  }

  /** Whether others in the sentence do the same to somebody else, or another thing to the same. */
  private static void rivals(Candidate act, List<Candidate> rivals, List<String> features) {
    boolean otherTarget = false;
    boolean otherAct = false;
    boolean otherSpeaker = false;
    for (Candidate rival : rivals) {
      if (rival.act() == act.act() && !rival.key().equals(act.key())) {
        boolean sameSpeaker = rival.deedKey().equals(act.deedKey());
        otherTarget |= sameSpeaker;
        otherSpeaker |= !sameSpeaker;
      }
      otherAct |=
          rival.act() != act.act()
              && rival.proposal().map(Proposal::likelihood).orElse(0.0)
                  > act.proposal().map(Proposal::likelihood).orElse(0.0);
    }
    if (otherTarget) {
      features.add("another target, " + act.source() + (act.proposed() ? " and proposed" : ""));
    }
    if (otherSpeaker) {
      features.add("another speaker, " + act.source() + (act.proposed() ? " and proposed" : ""));
    }
    if (otherAct) {
      features.add("a likelier act");
    }
  }

  private static String grade(double likelihood) {
    return likelihood < 0.4
        ? "doubtful"
        : likelihood < 0.7 ? "likely" : likelihood < 0.9 ? "very likely" : "sure";
  }

  private static String kind(String party) {
    return party.contains(" ") ? "an actor" : party;
  }

  /** How the text gives the party, and what it is. */
  private String party(Party party) {
    Optional<Actor> actor = party.actor().flatMap(cast::actor);
    if (actor.isEmpty()) {
      return "unresolved";
    }
    boolean named = actor.get().isNamed();
    String form =
        party.span().isEmpty()
            ? "implied"
            : party.span().filter(this::isPronoun).isPresent()
                ? "pronoun"
                : named ? "named" : "described";
    return form + " " + actor.get().kind().code();
  }

  private boolean isPronoun(Span span) {
    List<Token> words = analysis.tokensIn(span);
    return words.size() == 1 && words.getFirst().isPronoun();
  }
}
