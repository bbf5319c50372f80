package org.hearsay.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.acts.ActFeatures;
import org.hearsay.acts.ActReader;
import org.hearsay.acts.Answers;
import org.hearsay.acts.Parties;
import org.hearsay.acts.Utterance;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.DraftIndex;
import org.hearsay.attributions.Drafts;
import org.hearsay.attributions.Likelihood;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Quotations;
import org.hearsay.attributions.Voices;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Certainty;
import org.hearsay.model.Party;
import org.hearsay.model.Quotation;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;

/**
 * Makes the statements of one article: drafts, then the acts of each speaker, then their nesting.
 * Used once, by one thread.
 */
final class StatementBuilder {

  /** An act that no cue names is read only where it is likelier than this to be read rightly. */
  private static final double LIKELY = 0.34;

  /** One that a doubtful cue names; a sure cue names its act whomever it is aimed at. */
  private static final double NAMED_LIKELY = 0.18;

  private final Analysis analysis;
  private final Quotations quotations;
  private final List<Draft> drafts;
  private final DraftIndex index;
  private final Voices voices;
  private final Parties parties;
  private final ActFeatures actFeatures;
  private final Likelihood actLikelihood;
  private final ActReader actReader;
  private final Answers answers;
  private final SayingDay sayingDay;
  private final List<Utterance> utterances = new ArrayList<>();

  StatementBuilder(Analysis analysis, Cast cast, Knowledge knowledge) {
    this.analysis = analysis;
    this.quotations = new Quotations(analysis);
    Tree tree = new Tree(analysis);
    Owners owners = knowledge.owners(tree, cast);
    this.drafts =
        new ArrayList<>(knowledge.drafts(analysis, tree, cast, quotations, owners).likely());
    drafts.sort(Comparator.comparingInt(Draft::position));
    this.index = new DraftIndex(drafts);
    this.voices = new Voices(tree, cast, owners, index);
    this.parties = new Parties(tree, cast, owners, voices);
    this.actFeatures = new ActFeatures(analysis, cast);
    this.actLikelihood = knowledge.actLikelihood();
    this.actReader =
        new ActReader(
            analysis,
            tree,
            cast,
            knowledge.contentRules(),
            knowledge.embeddingWords(),
            owners,
            index);
    this.answers = new Answers(tree, cast, parties, knowledge.contentRules(), utterances);
    this.sayingDay = new SayingDay(analysis, tree);
  }

  List<Statement> build() {
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

  /** What was made into statements, in the same order, once they are built. */
  List<Utterance> utterances() {
    return utterances;
  }

  /**
   * What the cue says it does; after a neutral cue what the content does, or else plain reporting.
   */
  private List<Utterance> utterances(Draft draft, Optional<Party> speaker) {
    List<Utterance> found = new ArrayList<>();
    if (draft.act() == Act.STATE && draft.certainty() != Certainty.ASCRIBED && !draft.supposed()) {
      boolean direct = quotations.kind(draft) == Quotation.DIRECT;
      Set<Token> done = new HashSet<>();
      for (ActReader.Found act : actReader.read(draft, speaker.flatMap(Party::actor), direct)) {
        List<Party> targets = targets(act, draft, speaker, found);
        if (targets.isEmpty() && act.needsTarget() || !done.add(act.at())) {
          continue;
        }
        List<Reason> reasons = new ArrayList<>(draft.reasons());
        reasons.add(new Reason("act", act.rule()));
        Utterance utterance = utterance(draft, speaker, act.act(), targets, found.size(), reasons);
        if (utterance.confidence() >= LIKELY) {
          found.add(utterance);
        }
      }
    }
    if (found.isEmpty()) {
      List<Party> targets = targets(draft, speaker);
      Utterance named = utterance(draft, speaker, draft.act(), targets, 0, draft.reasons());
      if (named.confidence() >= NAMED_LIKELY
          || draft.likelihood() >= Drafts.LIKELY
          || !draft.explicit()) {
        found.add(named);
      }
    }
    return found;
  }

  /**
   * Its confidence is that it reports at all; for an act, that speaker, act and target are right
   * too.
   */
  private Utterance utterance(
      Draft draft,
      Optional<Party> speaker,
      Act act,
      List<Party> targets,
      int place,
      List<Reason> reasons) {
    boolean plain = act == Act.STATE;
    List<String> features =
        plain ? draft.features() : actFeatures.of(draft, act, speaker, targets, place);
    double confidence = plain ? draft.likelihood() : actLikelihood.of(features);
    return new Utterance(draft, speaker, act, targets, features, confidence, reasons);
  }

  /**
   * Who denies "the charge" or rejects "the idea" without naming whose it is answers whose it was.
   */
  private List<Party> targets(Draft draft, Optional<Party> speaker) {
    List<Party> targets = parties.targets(draft, speaker);
    if (targets.stream().anyMatch(t -> t.actor().isPresent())) {
      return targets;
    }
    List<Party> answered =
        speaker.flatMap(Party::actor).map(id -> answers.answered(draft, id)).orElse(List.of());
    return answered.isEmpty() ? targets : answered;
  }

  private List<Party> targets(
      ActReader.Found found, Draft draft, Optional<Party> speaker, List<Utterance> before) {
    Optional<String> self = speaker.flatMap(Party::actor);
    return switch (found.aim()) {
      case SELF ->
          self.map(id -> List.of(new Party(Optional.of(id), Optional.empty()))).orElse(List.of());
      case EARLIER -> self.map(id -> answers.charge(found.act(), id)).orElse(List.of());
      case SAME -> self.map(id -> answers.spokenOf(draft, id, before)).orElse(List.of());
      case WORDS -> parties.of(found.targets(), draft);
    };
  }

  private Statement statement(Utterance utterance, Nesting nesting, int number) {
    Draft draft = utterance.draft();
    return new Statement(
        id(number),
        utterance.act(),
        draft.explicit(),
        draft.negated(),
        quotations.kind(draft),
        draft.certainty(),
        utterance.speaker(),
        utterance.targets(),
        parties.of(draft.addressees(), draft),
        nesting.via(utterance),
        nesting.reportedBy(utterance).map(this::id),
        List.of(),
        sayingDay.of(draft),
        draft.cue(),
        draft.content(),
        evidence(draft, utterance.speaker()),
        Math.round(utterance.confidence() * 100) / 100.0,
        utterance.reasons());
  }

  private String id(int number) {
    return "article/" + analysis.article().id() + "/statement/" + (number + 1);
  }

  /** The sentences that carry cue, speaker and content. */
  private Span evidence(Draft draft, Optional<Party> speaker) {
    Span evidence = draft.cue().orElseGet(() -> draft.content().getFirst());
    for (Span span : draft.content()) {
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
