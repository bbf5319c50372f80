package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.model.Act;
import org.hearsay.model.Certainty;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;

/**
 * An utterance in the making: one cue, or one quotation without a cue. Each stage adds what it
 * knows; at the end an utterance becomes one statement for each act and speaker.
 */
final class Draft {

  final Sentence sentence;
  final Optional<Match> match;
  final List<Token> speakers = new ArrayList<>();
  final List<Token> reporters = new ArrayList<>();
  final List<Token> targets = new ArrayList<>();
  final List<Token> things = new ArrayList<>();
  final List<Token> addressees = new ArrayList<>();
  final List<Token> topics = new ArrayList<>();
  final List<Span> content = new ArrayList<>();
  final List<Reason> reasons = new ArrayList<>();
  Optional<Span> cue = Optional.empty();
  Act act = Act.STATE;
  boolean explicit;
  boolean negated;

  /** Whether it is not said that the words were spoken: "if she says", "might say". */
  boolean supposed;

  Certainty certainty = Certainty.REPORTED;

  /** What tells whether this is a statement, see {@link Features}. */
  List<String> features = List.of();

  /** How likely this is a statement, between 0 and 1. */
  double likelihood = 0.8;

  /** The utterance whose speaker this one takes over, being a quotation that runs on. */
  Optional<Draft> continues = Optional.empty();

  Draft(Sentence sentence, Optional<Match> match) {
    this.sentence = sentence;
    this.match = match;
  }

  /** Takes its act back: something is reported, but nobody does what the cue names. */
  void reportOnly() {
    act = Act.STATE;
    explicit = false;
    certainty = Certainty.ASCRIBED;
  }

  void because(String role, String rule) {
    reasons.add(new Reason(role, rule));
  }

  /** Where it begins in the text: at its cue, or at its content. */
  int position() {
    return cue.map(Span::start)
        .orElseGet(() -> content.isEmpty() ? sentence.span().start() : content.getFirst().start());
  }

  boolean contains(Span span) {
    return content.stream().anyMatch(c -> c.contains(span));
  }

  /** Takes in another stretch of content, in text order; stretches that touch become one. */
  void addContent(Span span) {
    List<Span> all = new ArrayList<>(content);
    all.add(span);
    all.sort(null);
    content.clear();
    for (Span next : all) {
      if (!content.isEmpty() && next.start() <= content.getLast().end()) {
        content.set(content.size() - 1, content.getLast().cover(next));
      } else {
        content.add(next);
      }
    }
  }
}
