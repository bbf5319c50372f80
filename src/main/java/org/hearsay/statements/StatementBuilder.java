package org.hearsay.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Certainty;
import org.hearsay.model.Mention;
import org.hearsay.model.Party;
import org.hearsay.model.Reason;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;

/** Makes the statements of one article. Used once, by one thread. */
final class StatementBuilder {

  /** How much surer an act named by its cue is than one read from the content. */
  private static final double CONTENT_ACT = 0.7;

  private final Analysis analysis;
  private final Cast cast;
  private final Tree tree;
  private final Quotations quotations;
  private final Owners owners;
  private final Knowledge knowledge;

  StatementBuilder(Analysis analysis, Cast cast, Knowledge knowledge) {
    this.analysis = analysis;
    this.cast = cast;
    this.knowledge = knowledge;
    this.tree = new Tree(analysis);
    this.quotations = new Quotations(analysis);
    this.owners = new Owners(tree, cast);
  }

  List<Statement> build() {
    List<Draft> drafts =
        new ArrayList<>(new Drafts(analysis, tree, cast, knowledge, quotations, owners).likely());
    drafts.sort(Comparator.comparingInt(Draft::position));
    DraftIndex index = new DraftIndex(drafts);
    Voices voices = new Voices(cast, new SpeakerPhrases(tree), index);
    ActReader actReader = new ActReader(analysis, tree, cast, knowledge, owners, index);
    List<Statement> statements = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Optional<Party>> speakers = new ArrayList<>();
      voices.speakers(draft).forEach(speaker -> speakers.add(Optional.of(speaker)));
      if (speakers.isEmpty()) {
        speakers.add(Optional.empty());
      }
      for (Optional<Party> speaker : speakers) {
        List<ActReader.Found> acts =
            draft.act == Act.STATE && draft.certainty != Certainty.ASCRIBED
                ? actReader.read(draft, speaker.flatMap(Party::actor))
                : List.of();
        if (acts.isEmpty()) {
          statements.add(
              statement(
                  draft,
                  speaker,
                  targets(draft, speaker, voices),
                  draft.act,
                  draft.reasons,
                  draft.likelihood,
                  voices,
                  statements.size()));
        }
        for (ActReader.Found found : acts) {
          List<Reason> reasons = new ArrayList<>(draft.reasons);
          reasons.add(new Reason("act", found.rule()));
          List<Party> targets =
              found.target().map(t -> parties(List.of(t), draft, voices)).orElse(List.of());
          statements.add(
              statement(
                  draft,
                  speaker,
                  targets,
                  found.act(),
                  reasons,
                  draft.likelihood * CONTENT_ACT,
                  voices,
                  statements.size()));
        }
      }
    }
    return statements;
  }

  private Statement statement(
      Draft draft,
      Optional<Party> speaker,
      List<Party> targets,
      Act act,
      List<Reason> reasons,
      double confidence,
      Voices voices,
      int number) {
    return new Statement(
        "article/" + analysis.article().id() + "/statement/" + (number + 1),
        act,
        draft.explicit,
        draft.negated,
        quotations.kind(draft),
        draft.certainty,
        speaker,
        targets,
        parties(draft.addressees, draft, voices),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        draft.cue,
        draft.content,
        evidence(draft, speaker),
        Math.round(confidence * 100) / 100.0,
        reasons);
  }

  private List<Party> targets(Draft draft, Optional<Party> speaker, Voices voices) {
    List<Party> targets = new ArrayList<>(parties(draft.targets, draft, voices));
    for (Token thing : draft.things) {
      Optional<Token> owner = owners.behind(thing);
      targets.addAll(
          owner.isPresent() ? parties(List.of(owner.get()), draft, voices) : List.of(thing(thing)));
    }
    Optional<String> self = speaker.flatMap(Party::actor);
    return targets.stream()
        .distinct()
        .filter(t -> draft.act == Act.DEFEND || t.actor().isEmpty() || !t.actor().equals(self))
        .toList();
  }

  /**
   * A thing of which the text names no owner: its own name if it has one, else just its place in
   * the text.
   */
  private Party thing(Token head) {
    Optional<String> named =
        cast.at(head)
            .filter(a -> a.mentions().stream().anyMatch(m -> m.form() == Mention.Form.NAME))
            .map(Actor::id);
    return new Party(named, Optional.of(phrase(head)));
  }

  private Span phrase(Token head) {
    return tree.span(tree.subtree(head, t -> t.is("conj", "cc", "relcl", "punct", "acl")));
  }

  private List<Party> parties(List<Token> heads, Draft draft, Voices voices) {
    List<Party> parties = new ArrayList<>();
    for (Token head : heads) {
      Span span = phrase(head);
      parties.add(new Party(voices.actor(head, draft), Optional.of(span)));
    }
    return parties;
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
