package org.hearsay.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hearsay.actors.Cast;
import org.hearsay.acts.ActFinder;
import org.hearsay.acts.Considered;
import org.hearsay.acts.Deed;
import org.hearsay.acts.Parties;
import org.hearsay.acts.Proposal;
import org.hearsay.acts.Utterance;
import org.hearsay.attributions.Draft;
import org.hearsay.attributions.DraftIndex;
import org.hearsay.attributions.Drafts;
import org.hearsay.attributions.Owners;
import org.hearsay.attributions.Quotations;
import org.hearsay.attributions.Voices;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.Faults;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Party;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;

/**
 * Makes the statements of one article: drafts, then the acts of each speaker, then their nesting.
 * Used once, by one thread.
 */
final class StatementBuilder {

  private final Analysis analysis;
  private final Cast cast;
  private final Knowledge knowledge;
  private final Iterable<Encoded> encoded;
  private final Drafts allDrafts;
  private final Quotations quotations;
  private final DraftIndex index;
  private final Voices voices;
  private final Parties parties;
  private final ActFinder actFinder;
  private final SayingDay sayingDay;
  private final Faults faults;
  private final List<Utterance> utterances = new ArrayList<>();

  StatementBuilder(
      Analysis analysis, Cast cast, Knowledge knowledge, Iterable<Encoded> encoded, Faults faults) {
    this.analysis = analysis;
    this.cast = cast;
    this.knowledge = knowledge;
    this.encoded = encoded;
    this.faults = faults;
    this.quotations = new Quotations(analysis);
    Tree tree = new Tree(analysis);
    Owners owners = knowledge.owners(tree, cast);
    this.allDrafts = knowledge.drafts(analysis, tree, cast, quotations, owners, faults);
    List<Proposal> proposed =
        knowledge.acts().classifier().propose(analysis, heardBy(allDrafts, encoded));
    List<Draft> drafts = new ArrayList<>(allDrafts.likely());
    drafts.sort(Comparator.comparingInt(Draft::position));
    this.index = new DraftIndex(drafts);
    this.voices = new Voices(tree, cast, owners, index);
    this.parties = new Parties(tree, cast, owners, voices);
    this.actFinder =
        new ActFinder(
            tree,
            cast,
            knowledge.acts(),
            owners,
            quotations,
            voices,
            parties,
            drafts,
            index,
            proposed);
    this.sayingDay = new SayingDay(analysis, tree);
  }

  /** The same windows, one reading of which both the utterances and the acts are told of. */
  private static Iterable<Encoded> heardBy(Drafts drafts, Iterable<Encoded> encoded) {
    return () -> StreamSupport.stream(encoded.spliterator(), false).peek(drafts::hear).iterator();
  }

  List<Statement> build() {
    for (Draft draft : actFinder.drafts()) {
      utterances.addAll(
          faults.guard(Stage.ACTS, draft.sentence().span(), () -> utterances(draft), List.of()));
    }
    int asked;
    List<Statement> statements;
    do {
      asked = utterances.size();
      statements = statements();
    } while (utterances.size() < asked); // Those left have got other numbers.
    return statements;
  }

  private List<Utterance> utterances(Draft draft) {
    List<Utterance> acts = actFinder.acts(draft);
    return acts.isEmpty() ? plain(draft) : acts;
  }

  /** A statement of each utterance; utterances that meet a defect are dropped. */
  private List<Statement> statements() {
    Nesting nesting = new Nesting(index, voices, utterances);
    List<Statement> statements = new ArrayList<>();
    utterances.removeIf(
        utterance ->
            !faults.passes(
                Stage.STATEMENTS,
                utterance.draft().sentence().span(),
                () -> statements.add(statement(utterance, nesting, statements.size()))));
    return statements;
  }

  /** The acts that were thought of, as statements, and what tells how likely each is. */
  List<ActCandidates.Candidate> considered() {
    Nesting nesting = new Nesting(index, voices, utterances);
    List<ActCandidates.Candidate> all = new ArrayList<>();
    for (Deed deed : actFinder.deeds()) {
      for (Considered one : deed.all()) {
        all.add(
            new ActCandidates.Candidate(
                statement(one.utterance(), nesting, all.size()), one.features()));
      }
    }
    return all;
  }

  /** All that was thought of, once the statements are built. */
  Deliberation deliberation() {
    IdentityHashMap<Utterance, String> ids = new IdentityHashMap<>();
    Set<Draft> told = new HashSet<>();
    for (Utterance utterance : utterances) {
      ids.put(utterance, id(ids.size()));
      told.add(utterance.draft());
    }
    Deliberator deliberator =
        new Deliberator(
            analysis,
            cast,
            knowledge,
            knowledge.acts().classifier().guess(analysis, encoded),
            utterance -> Optional.ofNullable(ids.get(utterance)));
    actFinder.deeds().forEach(deliberator::add);
    utterances.stream()
        .filter(utterance -> utterance.act() == Act.STATE)
        .forEach(utterance -> deliberator.add(utterance, plainFloor(utterance.draft())));
    for (Draft draft : allDrafts.unlikely()) {
      deliberator.addUnlikely(draft, draft.act(), allDrafts.floor(draft), voices);
    }
    for (Draft draft : actFinder.drafts()) {
      if (!told.contains(draft) && draft.likelihood() < plainFloor(draft)) {
        deliberator.addUnlikely(draft, Act.STATE, plainFloor(draft), voices);
      }
    }
    return deliberator.deliberation();
  }

  /** How likely it has to be that something was said, where no more is known of it. */
  private double plainFloor(Draft draft) {
    return draft.explicit() ? Drafts.LIKELY : allDrafts.floor(draft);
  }

  /** That something was said, if that is likely. */
  private List<Utterance> plain(Draft draft) {
    if (draft.likelihood() < Drafts.LIKELY && draft.explicit()) {
      return List.of();
    }
    List<Party> speakers = voices.speakers(draft);
    List<Optional<Party>> all =
        speakers.isEmpty()
            ? List.of(Optional.empty())
            : speakers.stream().map(Optional::of).toList();
    return all.stream()
        .filter(speaker -> draft.match().isPresent() || !draft.content().isEmpty())
        .map(
            speaker ->
                new Utterance(
                    draft,
                    speaker,
                    Act.STATE,
                    false,
                    List.of(),
                    draft.likelihood(),
                    draft.reasons()))
        .toList();
  }

  private Statement statement(Utterance utterance, Nesting nesting, int number) {
    Draft draft = utterance.draft();
    return new Statement(
        id(number),
        utterance.act(),
        utterance.explicit(),
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
    Span evidence =
        draft
            .cue()
            .or(() -> draft.content().stream().findFirst())
            .orElseGet(() -> draft.sentence().span());
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
