package org.hearsay.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;
import org.hearsay.model.Text;

/**
 * Source, cue and content of what somebody said, whatever it does: two acts in one utterance are
 * one attribution.
 *
 * @param actor id of the speaker
 */
record Attribution(
    Optional<Span> source,
    Optional<Span> cue,
    List<Span> content,
    Optional<String> actor,
    double confidence,
    List<Reason> reasons) {

  private record Key(Optional<Span> source, Optional<Span> cue, List<Span> content) {}

  /** Those of a reading, in its order, each once, as sure as the surest statement it comes from. */
  static List<Attribution> of(Reading reading) {
    Map<Key, Attribution> found = new LinkedHashMap<>();
    for (Statement s : reading.statements()) {
      Optional<Span> source = s.speaker().flatMap(Party::span);
      found.merge(
          new Key(source, s.cue(), s.content()),
          new Attribution(
              source,
              s.cue(),
              s.content(),
              s.speaker().flatMap(Party::actor),
              s.confidence(),
              s.reasons()),
          Attribution::surer);
    }
    return List.copyOf(found.values());
  }

  static Attribution of(Gold.Quote quote) {
    return new Attribution(
        quote.source(), quote.cue(), quote.content(), Optional.empty(), 1, List.of());
  }

  private Attribution surer(Attribution other) {
    double most = Math.max(confidence, other.confidence);
    return new Attribution(source, cue, content, actor, most, reasons);
  }

  /** How much of two contents is common to both, in characters. */
  double likeness(Attribution other) {
    BitSet all = characters();
    BitSet both = other.characters();
    int sum = all.cardinality() + both.cardinality();
    both.and(all);
    int common = both.cardinality();
    return common == 0 ? 0 : (double) common / (sum - common);
  }

  private BitSet characters() {
    BitSet characters = new BitSet();
    content.forEach(span -> characters.set(span.start(), span.end()));
    return characters;
  }

  boolean sharesCueWith(Attribution other) {
    return cue.isPresent() && other.cue.isPresent() && cue.get().overlaps(other.cue.get());
  }

  /** The text around it with {S source}, {C cue} and [content] marked. */
  String marked(Text text) {
    record Mark(int at, boolean opens, String sign) {}
    List<Mark> marks = new ArrayList<>();
    source.ifPresent(
        s ->
            marks.addAll(List.of(new Mark(s.start(), true, "{S "), new Mark(s.end(), false, "}"))));
    cue.ifPresent(
        s ->
            marks.addAll(List.of(new Mark(s.start(), true, "{C "), new Mark(s.end(), false, "}"))));
    content.forEach(
        s -> marks.addAll(List.of(new Mark(s.start(), true, "["), new Mark(s.end(), false, "]"))));
    if (marks.isEmpty()) {
      return "";
    }
    marks.sort(Comparator.comparingInt(Mark::at).thenComparing(Mark::opens));
    Span whole = new Span(marks.getFirst().at(), marks.getLast().at());
    Span around = Excerpt.around(text, whole);
    StringBuilder marked = new StringBuilder();
    int from = around.start();
    for (Mark mark : marks) {
      marked
          .append(from < mark.at() ? text.cut(new Span(from, mark.at())) : "")
          .append(mark.sign());
      from = mark.at();
    }
    marked.append(from < around.end() ? text.cut(new Span(from, around.end())) : "");
    return Excerpt.oneLine(marked.toString());
  }

  /** Spans without the marks at their ends; those that are nothing but marks are left out. */
  static Set<Span> bare(Text text, Iterable<Span> spans) {
    Set<Span> bare = new TreeSet<>();
    for (Span span : spans) {
      Excerpt.bare(text, span).ifPresent(bare::add);
    }
    return bare;
  }
}
