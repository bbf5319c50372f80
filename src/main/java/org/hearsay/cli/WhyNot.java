package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.Fault;
import org.hearsay.model.Party;
import org.hearsay.model.Span;
import org.hearsay.pipeline.Explained;
import org.hearsay.statements.SentenceActs;
import org.hearsay.statements.Weighed;

/** Puts into words why no statement was found where somebody looks for one. */
final class WhyNot {

  private final Explained explained;
  private final Wording wording;
  private final Considerations considerations;

  WhyNot(Explained explained) {
    this.explained = explained;
    this.wording = new Wording(explained);
    this.considerations = new Considerations(explained);
  }

  /** The lines about each sentence that has to do with the words; none where none has. */
  List<String> of(Sought sought) {
    List<String> lines = new ArrayList<>();
    List<Weighed> weighed =
        explained.deliberation().weighed().stream().filter(w -> concerns(w, sought)).toList();
    for (SentenceActs acts : explained.deliberation().sentences()) {
      Span sentence = acts.sentence();
      List<Weighed> here = weighed.stream().filter(w -> w.sentence().equals(sentence)).toList();
      if (!here.isEmpty() || sought.isIn(wording.words(sentence))) {
        lines.add(wording.words(sentence));
        lines.addAll(of(sentence, here));
        lines.add("");
      }
    }
    if (!lines.isEmpty()) {
      lines.addFirst("");
      lines.addFirst("article/" + explained.reading().article().id());
    }
    return lines;
  }

  private List<String> of(Span sentence, List<Weighed> weighed) {
    List<String> lines = new ArrayList<>();
    List<Fault> faults =
        explained.reading().faults().stream().filter(f -> f.sentence().overlaps(sentence)).toList();
    faults.forEach(fault -> lines.addAll(new Explanation(explained).of(fault)));
    List<Weighed> lost = weighed.stream().filter(w -> !w.told()).toList();
    for (int i = 0; i < lost.size(); i++) {
      if (i > 0) {
        lines.add("");
      }
      lines.addAll(considerations.of(lost.get(i)));
    }
    if (weighed.isEmpty()) {
      lines.add("  nothing was considered here; " + considerations.likeliest(sentence));
    } else if (lost.isEmpty()) {
      lines.add("  all that was considered here became statements:");
      weighed.stream()
          .flatMap(w -> w.statement().stream())
          .distinct()
          .forEach(id -> lines.add("  " + id));
    }
    return lines;
  }

  private boolean concerns(Weighed one, Sought sought) {
    return Stream.of(
            Stream.of(wording.words(one.sentence())),
            one.cue().stream().map(wording::words),
            one.speaker().stream().flatMap(this::texts),
            one.target().stream().flatMap(this::texts))
        .flatMap(texts -> texts)
        .anyMatch(sought::isIn);
  }

  /** The name of a party and the words that stand for it. */
  private Stream<String> texts(Party party) {
    return Stream.concat(
        party.actor().stream().map(wording::name), party.span().stream().map(wording::words));
  }
}
