package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.hearsay.language.Encoded;
import org.hearsay.language.Scores;
import org.hearsay.language.Token;
import org.hearsay.language.Window;
import org.hearsay.model.Span;

/**
 * What the encoder says of the cues that rules found, as features beside those of {@link Features}:
 * how likely the words are a cue, and whether the words that it takes for source and content are
 * the same. Hears the windows of one article in order; for one thread.
 */
final class HeardCues {

  /** Holds of each cue that the encoder has read. */
  static final String HEARD = "heard";

  private static final double[] STEPS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

  /** So many pieces that it takes for content, but the rules do not. */
  private static final int[] BEYOND = {1, 3, 10, 30};

  /** Places in {@code PARTS} of {@code data.py}. */
  private static final int SOURCE = 0;

  private static final int CONTENT = 1;

  /** Of the two likelihoods of a piece: that it is in a cue, and that it begins one. */
  private static final int INSIDE = 0;

  private static final int FIRST = 1;

  private final List<Draft> waiting;
  private int next;
  private final IdentityHashMap<Draft, List<String>> heard = new IdentityHashMap<>();

  HeardCues(List<Draft> drafts) {
    this.waiting =
        drafts.stream()
            .filter(draft -> draft.match.isPresent() && draft.cue.isPresent())
            .sorted(Comparator.comparingInt(draft -> draft.cue.get().start()))
            .toList();
  }

  /** Takes in the next window. */
  void hear(Encoded encoded) {
    Window window = encoded.window();
    for (int sentence = 0; sentence < window.sentences(); sentence++) {
      if (window.isScored(sentence)) {
        Span span = window.sentence(sentence);
        while (next < waiting.size() && start(waiting.get(next)) < span.end()) {
          Draft draft = waiting.get(next++);
          if (start(draft) >= span.start()) {
            hear(draft, encoded);
          }
        }
      }
    }
  }

  private static int start(Draft draft) {
    return draft.cue.get().start();
  }

  private void hear(Draft draft, Encoded encoded) {
    Window window = encoded.window();
    Scores cues = encoded.output("cues");
    double cue = 0;
    int begin = -1;
    for (int piece = 0; piece < window.pieces(); piece++) {
      if (window.span(piece).filter(draft.cue.get()::overlaps).isPresent()) {
        cue = Math.max(cue, cues.at(INSIDE, piece));
        if (begin < 0 || cues.at(FIRST, piece) > cues.at(FIRST, begin)) {
          begin = piece;
        }
      }
    }
    if (begin < 0) {
      return; // Behind the part of a very long sentence that is read.
    }
    List<String> features = new ArrayList<>();
    features.add(HEARD);
    steps(cue, "heard cue", features);
    speaker(draft, window, encoded.output("parts").part(SOURCE).part(begin), features);
    content(draft, window, encoded.output("parts").part(CONTENT).part(begin), features);
    heard.put(draft, features);
  }

  private static void speaker(Draft draft, Window window, Scores source, List<String> features) {
    double any = 0;
    double same = 0;
    for (int piece = 0; piece < window.pieces(); piece++) {
      if (window.span(piece).isPresent()) {
        Span span = window.span(piece).get();
        any = Math.max(any, source.at(piece));
        for (Token speaker : draft.speakers) {
          same = speaker.span().overlaps(span) ? Math.max(same, source.at(piece)) : same;
        }
      }
    }
    if (draft.speakers.isEmpty()) {
      features.add("heard, no speaker");
      steps(any, "heard other speaker", features);
    } else {
      steps(same, "heard speaker", features);
    }
  }

  private static void content(Draft draft, Window window, Scores content, List<String> features) {
    double inside = 0;
    double beyond = 0;
    int pieces = 0;
    for (int piece = 0; piece < window.pieces(); piece++) {
      if (window.span(piece).isPresent()) {
        if (draft.content.stream().anyMatch(window.span(piece).get()::overlaps)) {
          inside += content.at(piece);
          pieces++;
        } else {
          beyond += content.at(piece);
        }
      }
    }
    if (pieces == 0) {
      features.add("heard, no content");
    } else {
      steps(inside / pieces, "heard content", features);
    }
    for (int least : BEYOND) {
      if (beyond >= least) {
        features.add("heard more content over " + least);
      }
    }
  }

  private static void steps(double value, String name, List<String> features) {
    for (double step : STEPS) {
      if (value >= step) {
        features.add(String.format(Locale.ROOT, "%s over %.2f", name, step));
      }
    }
  }

  /** Empty where it has not been heard of. */
  List<String> features(Draft draft) {
    return heard.getOrDefault(draft, List.of());
  }
}
