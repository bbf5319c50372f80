package org.hearsay.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.Likelihood;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Party;
import org.hearsay.model.Span;

/**
 * What tells whether an act was read rightly, with who does it and at whom it is aimed: short
 * readable names, the keys of the weights file. An accusation that its cue names, by one named
 * actor against another, is surer than one read from the second clause of what "he" said.
 */
public final class ActFeatures {

  private final Analysis analysis;
  private final Cast cast;

  public ActFeatures(Analysis analysis, Cast cast) {
    this.analysis = analysis;
    this.cast = cast;
  }

  /** What the features weigh, as it was estimated from annotated acts. */
  public static Likelihood likelihood() {
    return Likelihood.read("/org/hearsay/acts/act-weights.tsv");
  }

  /**
   * The features of an act.
   *
   * @param place how many acts of the same utterance were found before this one
   */
  public List<String> of(
      Draft draft, Act act, Optional<Party> speaker, List<Party> targets, int place) {
    String manner = draft.explicit() ? "named" : "read";
    String from = speaker.map(this::party).orElse("none");
    String at = targets.isEmpty() ? "none" : party(targets.getFirst());
    List<String> features = new ArrayList<>();
    features.add("any");
    features.add(manner + " " + act.code());
    features.add(manner + ", cue " + grade(draft.likelihood()));
    features.add("act " + act.code());
    features.add("speaker " + from);
    features.add("target " + at);
    features.add(manner + ", target " + at);
    if (targets.size() > 1) {
      features.add("several targets");
    }
    if (place > 0) {
      features.add("a further act");
    }
    if (draft.cue().isEmpty()) {
      features.add("quotation that runs on");
    }
    if (draft.match().map(m -> m.head().isNoun()).orElse(false)) {
      features.add("cue is a noun");
    }
    return features;
  }

  private static String grade(double likelihood) {
    return likelihood < 0.4
        ? "doubtful"
        : likelihood < 0.7 ? "likely" : likelihood < 0.9 ? "very likely" : "sure";
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
