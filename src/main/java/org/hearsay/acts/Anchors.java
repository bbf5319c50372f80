package org.hearsay.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.acts.Proposal.Words;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.DraftIndex;
import org.hearsay.model.Span;

/** Finds the utterance that does what a sentence is thought to do. */
public final class Anchors {

  private final DraftIndex index;
  private final Map<Integer, List<Draft>> bySentence = new HashMap<>();

  public Anchors(List<Draft> drafts, DraftIndex index) {
    this.index = index;
    for (Draft draft : drafts) {
      bySentence.computeIfAbsent(draft.sentence().index(), s -> new ArrayList<>()).add(draft);
    }
  }

  /**
   * The utterance with the cue, speaker and content of the proposal, as far as it has them; empty
   * where none goes with it.
   */
  public Optional<Draft> of(Proposal proposal) {
    Draft best = null;
    int most = 0;
    for (Draft draft : around(proposal)) {
      int fit = fit(draft, proposal);
      if (fit > most) {
        best = draft;
        most = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Those with a cue in the sentence, then those whose content takes in its middle. */
  private List<Draft> around(Proposal proposal) {
    int sentence = proposal.sentence().index();
    List<Draft> found = new ArrayList<>(bySentence.getOrDefault(sentence, List.of()));
    Span span = proposal.sentence().span();
    int middle = (span.start() + span.end()) / 2;
    index.around(new Span(middle, middle + 1)).stream()
        .filter(draft -> !found.contains(draft))
        .forEach(found::add);
    return found;
  }

  private static int fit(Draft draft, Proposal proposal) {
    Span sentence = proposal.sentence().span();
    List<Words> speakers = proposal.here(proposal.speakers());
    boolean spoken = draft.speakers().stream().anyMatch(s -> sentence.contains(s.span()));
    boolean same = draft.speakers().stream().anyMatch(s -> isIn(s.span(), speakers));
    boolean cued = draft.cue().map(cue -> isIn(cue, proposal.cues())).orElse(false);
    int fit = 0;
    if (same) {
      fit += 4;
    } else if (spoken && !speakers.isEmpty()) {
      fit -= 4;
    }
    if (cued) {
      fit += 3;
    }
    if (draft.explicit() && draft.act() == proposal.act()) {
      fit += 2;
    }
    if (draft.content().stream().anyMatch(c -> c.overlaps(sentence))) {
      fit += speakers.isEmpty() ? 2 : 1;
    }
    return fit;
  }

  private static boolean isIn(Span span, List<Words> words) {
    return words.stream().anyMatch(w -> w.span().overlaps(span));
  }
}
