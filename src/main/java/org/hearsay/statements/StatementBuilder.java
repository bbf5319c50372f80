package org.hearsay.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Certainty;
import org.hearsay.model.Party;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;

/**
 * Makes the statements of one article: drafts, then the acts of each speaker, then their nesting.
 * Used once, by one thread.
 */
final class StatementBuilder {

  /** How much surer an act named by its cue is than one read from the content. */
  private static final double CONTENT_ACT = 0.7;

  private final Analysis analysis;
  private final Quotations quotations;
  private final List<Draft> drafts;
  private final DraftIndex index;
  private final Voices voices;
  private final Parties parties;
  private final ActReader actReader;
  private final SayingDay sayingDay;

  StatementBuilder(Analysis analysis, Cast cast, Knowledge knowledge) {
    this.analysis = analysis;
    this.quotations = new Quotations(analysis);
    Tree tree = new Tree(analysis);
    Owners owners = new Owners(tree, cast);
    this.drafts =
        new ArrayList<>(new Drafts(analysis, tree, cast, knowledge, quotations, owners).likely());
    drafts.sort(Comparator.comparingInt(Draft::position));
    this.index = new DraftIndex(drafts);
    this.voices = new Voices(cast, new SpeakerPhrases(tree), index);
    this.parties = new Parties(tree, cast, owners, voices);
    this.actReader = new ActReader(analysis, tree, cast, knowledge, owners, index);
    this.sayingDay = new SayingDay(analysis, tree);
  }

  List<Statement> build() {
    List<Utterance> utterances = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Party> speakers = voices.speakers(draft);
      if (speakers.isEmpty()) {
        utterances.addAll(utterances(draft, Optional.empty()));
      }
      for (Party speaker : speakers) {
        utterances.addAll(utterances(draft, Optional.of(speaker)));
      }
    }
    Nesting nesting = new Nesting(index, voices, utterances);
    List<Statement> statements = new ArrayList<>();
    for (Utterance utterance : utterances) {
      statements.add(statement(utterance, nesting, statements.size()));
    }
    return statements;
  }

  /**
   * What the cue says it does; after a neutral cue what the content does, or else plain reporting.
   */
  private List<Utterance> utterances(Draft draft, Optional<Party> speaker) {
    List<Utterance> utterances = new ArrayList<>();
    if (draft.act == Act.STATE && draft.certainty != Certainty.ASCRIBED) {
      for (ActReader.Found found : actReader.read(draft, speaker.flatMap(Party::actor))) {
        List<Reason> reasons = new ArrayList<>(draft.reasons);
        reasons.add(new Reason("act", found.rule()));
        utterances.add(
            new Utterance(
                draft,
                speaker,
                found.act(),
                targets(found, draft, speaker),
                draft.likelihood * CONTENT_ACT,
                reasons));
      }
    }
    if (utterances.isEmpty()) {
      utterances.add(
          new Utterance(
              draft,
              speaker,
              draft.act,
              parties.targets(draft, speaker),
              draft.likelihood,
              draft.reasons));
    }
    return utterances;
  }

  private List<Party> targets(ActReader.Found found, Draft draft, Optional<Party> speaker) {
    if (found.self()) {
      return speaker
          .flatMap(Party::actor)
          .map(id -> List.of(new Party(Optional.of(id), Optional.empty())))
          .orElse(List.of());
    }
    return found.target().map(t -> parties.of(List.of(t), draft)).orElse(List.of());
  }

  private Statement statement(Utterance utterance, Nesting nesting, int number) {
    Draft draft = utterance.draft();
    return new Statement(
        id(number),
        utterance.act(),
        draft.explicit,
        draft.negated,
        quotations.kind(draft),
        draft.certainty,
        utterance.speaker(),
        utterance.targets(),
        parties.of(draft.addressees, draft),
        nesting.via(utterance),
        nesting.reportedBy(utterance).map(this::id),
        List.of(),
        sayingDay.of(draft),
        draft.cue,
        draft.content,
        evidence(draft, utterance.speaker()),
        Math.round(utterance.confidence() * 100) / 100.0,
        utterance.reasons());
  }

  private String id(int number) {
    return "article/" + analysis.article().id() + "/statement/" + (number + 1);
  }

  /** The sentences that carry cue, speaker and content. */
  private Span evidence(Draft draft, Optional<Party> speaker) {
    Span evidence = draft.cue.orElseGet(() -> draft.content.getFirst());
    for (Span span : draft.content) {
      evidence = evidence.cover(span);
    }
    if (speaker.isPresent() && speaker.get().span().isPresent()) {
      evidence = evidence.cover(speaker.get().span().get());
    }
    var first = analysis.sentenceOf(analysis.token(analysis.tokenAt(evidence.start())));
    var last = analysis.sentenceOf(analysis.token(analysis.tokenAt(evidence.end() - 1)));
    return evidence.cover(first.span()).cover(last.span());
  }
}
