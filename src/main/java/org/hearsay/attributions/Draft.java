package org.hearsay.attributions;

import static java.util.Collections.unmodifiableList;

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
public final class Draft {

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

  boolean supposed;

  Certainty certainty = Certainty.REPORTED;

  List<String> features = List.of();

  double likelihood = 0.8;

  Optional<Draft> continues = Optional.empty();

  Draft(Sentence sentence, Optional<Match> match) {
    this.sentence = sentence;
    this.match = match;
  }

  /** What a sentence does, reported by these words, where no cue and no quotation is known. */
  public static Draft of(Sentence sentence, Optional<Span> cue) {
    Draft draft = new Draft(sentence, Optional.empty());
    draft.cue = cue;
    return draft;
  }

  public Sentence sentence() {
    return sentence;
  }

  /** The cue with what fills its frame; empty for what a mark or a quotation alone reports. */
  public Optional<Match> match() {
    return match;
  }

  /** Head words of those who say it. */
  public List<Token> speakers() {
    return unmodifiableList(speakers);
  }

  /** Head words of those through whom the article has it: "quoted by KCNA". */
  public List<Token> reporters() {
    return unmodifiableList(reporters);
  }

  /** Head words of those whom its cue names as its target. */
  public List<Token> targets() {
    return unmodifiableList(targets);
  }

  /** Head words of what its cue judges or refuses, whoever is behind it. */
  public List<Token> things() {
    return unmodifiableList(things);
  }

  /** Head words of whom it is said to. */
  public List<Token> addressees() {
    return unmodifiableList(addressees);
  }

  /** Head words of what it is about, without being what was said. */
  public List<Token> topics() {
    return unmodifiableList(topics);
  }

  /** What was said, in text order. */
  public List<Span> content() {
    return unmodifiableList(content);
  }

  /** Which rule gave what. */
  public List<Reason> reasons() {
    return unmodifiableList(reasons);
  }

  public Optional<Span> cue() {
    return cue;
  }

  /** What its cue says it does; plain stating where the cue names no act. */
  public Act act() {
    return act;
  }

  /** Whether its cue names an act. */
  public boolean explicit() {
    return explicit;
  }

  /** Whether the article says that it was not said. */
  public boolean negated() {
    return negated;
  }

  /** Whether it is not said that the words were spoken: "if she says", "might say". */
  public boolean supposed() {
    return supposed;
  }

  public Certainty certainty() {
    return certainty;
  }

  /** What tells whether this is a statement, see {@link Features}. */
  public List<String> features() {
    return features;
  }

  /** How likely this is a statement, between 0 and 1. */
  public double likelihood() {
    return likelihood;
  }

  /** The utterance whose speaker this one takes over, being a quotation that runs on. */
  public Optional<Draft> continues() {
    return continues;
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
  public int position() {
    return cue.map(Span::start)
        .orElseGet(() -> content.isEmpty() ? sentence.span().start() : content.getFirst().start());
  }

  /** Whether the span is within what was said. */
  public boolean contains(Span span) {
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
