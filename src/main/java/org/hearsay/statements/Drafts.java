package org.hearsay.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Span;

/**
 * Finds the utterances of an article: each cue with its roles and content, then the quotations that
 * have no cue.
 */
final class Drafts {

  /**
   * Where precision and recall of attributions balance on the training data; acts are kept further
   * down, being asked for by name.
   */
  private static final double LIKELY = 0.35;

  private static final double LIKELY_ACT = 0.2;

  private final Analysis analysis;
  private final Tree tree;
  private final CueMatcher matcher;
  private final PhraseCues phraseCues;
  private final CueSpans cueSpans;
  private final ContentFinder contentFinder;
  private final Quotations quotations;
  private final Scope scope;
  private final Owners owners;
  private final Plausibility plausibility;
  private final Features features;
  private final Likelihood likelihood;

  Drafts(
      Analysis analysis,
      Tree tree,
      Cast cast,
      Knowledge knowledge,
      Quotations quotations,
      Owners owners) {
    CueLexicon lexicon = knowledge.cues();
    this.analysis = analysis;
    this.tree = tree;
    this.matcher = new CueMatcher(tree, lexicon);
    this.phraseCues = new PhraseCues(tree);
    this.cueSpans = new CueSpans(tree);
    this.contentFinder = new ContentFinder(tree, matcher.arguments());
    this.quotations = quotations;
    this.scope = new Scope(tree, lexicon);
    this.owners = owners;
    this.plausibility = new Plausibility(owners);
    this.features = new Features(analysis, tree, cast, scope, quotations);
    this.likelihood = knowledge.likelihood();
  }

  List<Draft> find() {
    List<Draft> drafts = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : analysis.tokens(sentence)) {
        if (taken.contains(token.index())) {
          continue;
        }
        Optional<Match> match = phraseCues.match(token).or(() -> matcher.match(token));
        if (match.isPresent()) {
          match.get().words().forEach(word -> taken.add(word.index()));
          drafts.add(draft(sentence, match.get()));
        }
      }
    }
    drafts.addAll(new MarkCues(analysis).find());
    drafts.forEach(quotations::extend);
    quotations.attach(drafts);
    drafts.removeIf(draft -> !plausibility.isStatement(draft));
    for (Draft draft : drafts) {
      draft.likelihood = likelihood.of(features.of(draft));
    }
    return drafts;
  }

  /** Those that are likely enough, and the quotations without a cue that run on from them. */
  List<Draft> likely() {
    List<Draft> drafts = find();
    drafts.removeIf(draft -> draft.likelihood < (draft.explicit ? LIKELY_ACT : LIKELY));
    drafts.removeIf(draft -> draft.explicit && scope.isSupposed(draft.match.get().head()));
    drafts.addAll(quotations.runOn(drafts));
    return drafts;
  }

  private Draft draft(Sentence sentence, Match match) {
    Draft draft = new Draft(sentence, Optional.of(match));
    Span cue = cueSpans.span(match);
    draft.cue = Optional.of(cue);
    draft.act = match.cue().act();
    draft.explicit = draft.act != Act.STATE;
    draft.speakers.addAll(match.fillers(Role.SPEAKER));
    draft.reporters.addAll(match.fillers(Role.REPORTER));
    draft.addressees.addAll(match.fillers(Role.ADDRESSEE));
    draft.topics.addAll(match.fillers(Role.TOPIC));
    for (Token target : match.fillers(Role.TARGET)) {
      (owners.isActor(target) ? draft.targets : draft.things).add(target);
    }
    draft.things.addAll(match.fillers(Role.THING));
    if (draft.explicit
        && match.fillers(Role.TARGET).isEmpty()
        && match.fillers(Role.THING).isEmpty()) {
      targetInContent(draft, match);
    }
    contentFinder.find(match, cue).forEach(draft::addContent);
    draft.negated = scope.isNegated(match.head());
    draft.certainty = scope.certainty(match);
    draft.because("cue", match.cue().text() + ": " + match.cue().frame().text());
    match
        .rules()
        .forEach(
            (role, slot) -> draft.because(role.name().toLowerCase(java.util.Locale.ROOT), slot));
    return draft;
  }

  private static final Set<Act> AT_SUBJECT =
      Set.of(Act.ACCUSE, Act.CRITICISE, Act.PRAISE, Act.DEFEND, Act.DEMAND, Act.APPEAL);
  private static final Set<Act> AT_OWNER =
      Set.of(Act.ACCUSE, Act.CRITICISE, Act.PRAISE, Act.DEFEND, Act.REJECT, Act.AGREE);

  /**
   * An act whose frame names no target is aimed at the owner of what it names, or at who acts in
   * the clause it introduces.
   */
  private void targetInContent(Draft draft, Match match) {
    for (Token content : match.fillers(Role.CONTENT)) {
      if (content.isVerb() && AT_SUBJECT.contains(draft.act)) {
        List<Token> subjects =
            tree.isPassive(content)
                ? matcher.arguments().fill(content, "obj")
                : matcher.arguments().subject(content);
        for (Token subject : subjects) {
          owners
              .behind(subject)
              .filter(owner -> !match.fillers(Role.SPEAKER).contains(owner))
              .ifPresent(draft.targets::add);
        }
      } else if (!content.isVerb() && AT_OWNER.contains(draft.act)) {
        draft.things.add(content);
      } else if (!content.isVerb() && AT_SUBJECT.contains(draft.act)) {
        owners.behind(content).ifPresent(draft.targets::add);
      }
    }
  }
}
