package org.hearsay.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.acts.Utterance;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.DraftIndex;
import org.hearsay.attributions.Voices;
import org.hearsay.model.Span;

/**
 * Tells through whom the article has a statement: those in whose utterances it stands, and those it
 * is "quoted by". KCNA reports a spokesman who says that the US ...: each level is a statement of
 * its own.
 */
final class Nesting {

  /** More levels than anybody writes; ends the walk where the parser has tied a knot. */
  private static final int DEEPEST = 6;

  private final DraftIndex drafts;
  private final Voices voices;
  private final Map<Draft, Integer> numbers = new HashMap<>();

  Nesting(DraftIndex drafts, Voices voices, List<Utterance> utterances) {
    this.drafts = drafts;
    this.voices = voices;
    for (int i = 0; i < utterances.size(); i++) {
      numbers.putIfAbsent(utterances.get(i).draft(), i);
    }
  }

  /** The ids of the reporters, the nearest first. */
  List<String> via(Utterance utterance) {
    List<String> via = new ArrayList<>();
    for (var reporter : utterance.draft().reporters()) {
      voices.actor(reporter, utterance.draft()).ifPresent(via::add);
    }
    Optional<Draft> outer = outer(utterance.draft());
    for (int level = 0; level < DEEPEST && outer.isPresent(); level++) {
      for (var speaker : voices.speakers(outer.get())) {
        speaker
            .actor()
            .filter(id -> !utterance.speakerId().equals(Optional.of(id)) && !via.contains(id))
            .ifPresent(via::add);
      }
      outer = outer(outer.get());
    }
    return via;
  }

  /**
   * The number of the statement in which it is reported; empty where the article itself reports, or
   * the speaker speaks of itself.
   */
  Optional<Integer> reportedBy(Utterance utterance) {
    return outer(utterance.draft())
        .filter(
            outer ->
                voices.speakers(outer).stream()
                    .noneMatch(
                        s -> s.actor().isPresent() && s.actor().equals(utterance.speakerId())))
        .map(numbers::get);
  }

  private Optional<Draft> outer(Draft draft) {
    Optional<Span> cue = draft.cue();
    return cue.flatMap(span -> drafts.innermost(span, draft))
        .filter(outer -> outer.cue().isPresent() && !draft.contains(outer.cue().get()));
  }
}
