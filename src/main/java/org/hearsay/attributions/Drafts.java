package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hearsay.actors.Cast;
import org.hearsay.grammar.Scope;
import org.hearsay.language.Analysis;
import org.hearsay.language.Encoded;
import org.hearsay.language.Faults;
import org.hearsay.language.Quote;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Span;

/**
 * Finds the utterances of an article: each cue with its roles and content, then the quotations that
 * have no cue.
 */
public final class Drafts {

  /**
   * Where F1 of attributions is best on annotated articles that the encoder was not trained on, as
   * {@code estimate --heard} tells; acts are kept further down, being asked for by name.
   */
  public static final double LIKELY = 0.39;

  /**
   * Also for phrases that can mean nothing else, and for what an actor is said to have said: the
   * annotators of the training data leave most of what is reported inside a report unmarked, but
   * each level is a statement.
   */
  private static final double LIKELY_ACT = 0.2;

  /** An act named by its cue, by an actor, at an actor, needs hardly any content to be one. */
  private static final double LIKELY_BETWEEN_ACTORS = 0.05;

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
  private final CueWeights weights;
  private final Hedges hedges;
  private final NamedActs namedActs;
  private final Faults faults;
  private final List<Draft> possible;
  private final HeardCues heard;
  private final List<Draft> unlikely = new ArrayList<>();

  /**
   * @param namedActs what the acts come to that cues name
   * @param faults takes the defects met on single sentences, which yield nothing
   */
  public Drafts(
      Analysis analysis,
      Tree tree,
      Cast cast,
      CueLexicon lexicon,
      CueWeights weights,
      Quotations quotations,
      Owners owners,
      NamedActs namedActs,
      Faults faults) {
    this.analysis = analysis;
    this.tree = tree;
    this.matcher = new CueMatcher(tree, lexicon);
    this.phraseCues = new PhraseCues(tree, lexicon);
    this.cueSpans = new CueSpans(tree);
    this.contentFinder = new ContentFinder(tree, matcher.arguments());
    this.quotations = quotations;
    this.scope = new Scope(tree);
    this.owners = owners;
    this.plausibility = new Plausibility(tree, owners);
    this.features = new Features(analysis, tree, cast, scope, quotations);
    this.weights = weights;
    this.hedges = new Hedges(tree, lexicon, scope);
    this.namedActs = namedActs;
    this.faults = faults;
    this.possible = possible();
    this.heard = new HeardCues(possible);
  }

  /** Takes in what the encoder says of the next window, before it is asked what is likely. */
  public void hear(Encoded encoded) {
    heard.hear(encoded);
  }

  /** Each that is possible, with how likely it is; those of cues first, in text order. */
  public List<Draft> find() {
    DraftIndex index = new DraftIndex(possible);
    List<Draft> drafts = new ArrayList<>(possible);
    drafts.removeIf(draft -> !isTrueOf(draft, d -> weigh(d, index)));
    return drafts;
  }

  private List<Draft> possible() {
    List<Draft> drafts = new ArrayList<>();
    Map<Integer, Match> taken = new HashMap<>();
    for (Sentence sentence : analysis.sentences()) {
      drafts.addAll(of(sentence.span(), () -> ofCues(sentence, taken)));
    }
    MarkCues marks = new MarkCues(tree);
    for (Sentence sentence : analysis.sentences()) {
      drafts.addAll(of(sentence.span(), () -> marks.in(sentence)));
    }
    for (Quote quote : quotations.all()) {
      drafts.addAll(of(quote.span(), () -> marks.behind(quote)));
    }
    QuotationOwners quotationOwners = new QuotationOwners(tree, quotations, drafts, faults);
    drafts.removeAll(quotationOwners.settle());
    for (Quote quote : quotationOwners.unowned()) {
      drafts.addAll(of(quote.span(), () -> marks.before(quote)));
    }
    drafts.removeIf(draft -> !isTrueOf(draft, this::isPlausible));
    return drafts;
  }

  private List<Draft> of(Span sentence, Supplier<List<Draft>> find) {
    return faults.guard(Stage.ATTRIBUTIONS, sentence, find, List.of());
  }

  private boolean isTrueOf(Draft draft, Predicate<Draft> question) {
    return faults.guard(
        Stage.ATTRIBUTIONS, draft.sentence.span(), () -> question.test(draft), false);
  }

  private List<Draft> ofCues(Sentence sentence, Map<Integer, Match> taken) {
    List<Draft> drafts = new ArrayList<>();
    for (Token token : analysis.tokens(sentence)) {
      Optional<Match> match = phraseCues.match(token).or(() -> matcher.match(token));
      Match around = taken.get(token.index());
      if (match.isPresent() && (around == null || isAnothers(match.get(), around))) {
        match.get().words().forEach(word -> taken.putIfAbsent(word.index(), match.get()));
        drafts.add(draft(sentence, match.get()));
      }
    }
    return drafts;
  }

  private boolean isPlausible(Draft draft) {
    if (!plausibility.isStatement(draft)) {
      return false;
    }
    if (!plausibility.isAct(draft)) {
      draft.reportOnly();
    }
    return true;
  }

  private boolean weigh(Draft draft, DraftIndex index) {
    List<String> all = new ArrayList<>(features.of(draft, index));
    all.addAll(heard.features(draft));
    draft.features = all;
    draft.likelihood = weights.of(draft.features);
    return true;
  }

  /** Acts that answer an act that took place, unlike those that ask for one. */
  private static final Set<Act> ANSWERS =
      Set.of(Act.DENY, Act.REJECT, Act.CRITICISE, Act.PRAISE, Act.AGREE, Act.DEFEND);

  /**
   * "Estovia denied accusations by Norland that it ...": what is denied, rejected or answered is an
   * act of its own, by somebody else.
   */
  private static boolean isAnothers(Match noun, Match around) {
    return noun.head().isNoun()
        && noun.cue().act() != Act.STATE
        && noun.cue().act() != around.cue().act()
        && ANSWERS.contains(around.cue().act())
        && noun.head().index() != around.head().index()
        && !noun.fillers(Role.SPEAKER).isEmpty()
        && Collections.disjoint(noun.fillers(Role.SPEAKER), around.fillers(Role.SPEAKER));
  }

  /** Those that are likely enough, and the quotations without a cue that run on from them. */
  public List<Draft> likely() {
    List<Draft> drafts = find();
    drafts.removeIf(draft -> !isTrueOf(draft, this::isLikely));
    drafts.removeIf(draft -> draft.explicit && draft.supposed);
    drafts.addAll(new RunningQuotations(analysis, quotations, drafts, faults).find());
    return drafts;
  }

  private boolean isLikely(Draft draft) {
    boolean likely = draft.likelihood >= floor(draft);
    if (!likely) {
      unlikely.add(draft);
    }
    return likely;
  }

  /** Those that {@link #likely} left out because they are not. */
  public List<Draft> unlikely() {
    return Collections.unmodifiableList(unlikely);
  }

  /** "In the view of X"; a verb of saying that heads the clause another verb reports. */
  private boolean isPlain(Match match) {
    Token head = match.head();
    boolean reported = head.is("ccomp") && tree.head(head).filter(Token::isVerb).isPresent();
    return head.is("prep") || head.isVerb() && reported && match.cue().manner() == Manner.SAY;
  }

  /** How likely an utterance has to be. */
  public double floor(Draft draft) {
    boolean speaker =
        draft.speakers.stream().anyMatch(s -> owners.isActor(s) || owners.author(s).isPresent());
    if (!draft.explicit) {
      return speaker && draft.match.filter(this::isPlain).isPresent() ? LIKELY_ACT : LIKELY;
    }
    boolean target =
        !draft.targets.isEmpty()
            || draft.act == Act.DENY // Who denies answers somebody.
            || draft.things.stream().anyMatch(thing -> thing.isNoun() || thing.isPronoun());
    return speaker && target ? LIKELY_BETWEEN_ACTORS : LIKELY_ACT;
  }

  private Draft draft(Sentence sentence, Match match) {
    Draft draft = new Draft(sentence, Optional.of(match));
    Span cue = cueSpans.span(match);
    draft.cue = Optional.of(cue);
    draft.explicit = match.cue().act() != Act.STATE;
    draft.speakers.addAll(match.fillers(Role.SPEAKER));
    draft.reporters.addAll(match.fillers(Role.REPORTER));
    draft.addressees.addAll(match.fillers(Role.ADDRESSEE));
    draft.topics.addAll(match.fillers(Role.TOPIC));
    for (Token target : match.fillers(Role.TARGET)) {
      (owners.isActor(target) ? draft.targets : draft.things).add(target);
    }
    draft.things.addAll(match.fillers(Role.THING));
    NamedAct named = namedActs.of(match);
    draft.act = named.act();
    named.reason().ifPresent(why -> draft.because("act", why));
    draft.targets.addAll(named.targets());
    draft.things.addAll(named.things());
    contentFinder.find(match, cue).forEach(draft::addContent);
    if (draft.act == Act.REJECT
        && match.fillers(Role.CONTENT).stream().anyMatch(matcher::isPointed)) {
      draft.act = Act.STATE; // "Declined to criticise" refuses nothing: nobody was criticised.
      draft.explicit = false;
      draft.negated = true;
    }
    quotedBy(match, draft);
    draft.negated |= scope.isNegated(match.head());
    draft.supposed = scope.isSupposed(match.head());
    draft.certainty = hedges.certainty(match);
    draft.because("cue", match.cue().text() + ": " + match.cue().frame().text());
    match
        .rules()
        .forEach(
            (role, slot) -> draft.because(role.name().toLowerCase(java.util.Locale.ROOT), slot));
    return draft;
  }

  /** "Was quoted as saying by KCNA": the article has it through KCNA. */
  private void quotedBy(Match match, Draft draft) {
    Token saying = match.head();
    boolean asSaying =
        saying.is("pcomp") && tree.head(saying).map(t -> t.lemma().equals("as")).orElse(false);
    if (!asSaying) {
      return;
    }
    Optional<Token> quoting =
        tree.head(saying).flatMap(tree::head).filter(t -> QUOTING.contains(t.lemma()));
    if (quoting.isPresent()) {
      tree.objectOf(saying, "by")
          .or(() -> tree.objectOf(quoting.get(), "by"))
          .ifPresent(draft.reporters::add);
      draft.cue =
          draft.cue.map(
              span ->
                  span.cover(
                      cueSpans.span(
                          new Match(
                              match.cue(),
                              quoting.get(),
                              List.of(quoting.get()),
                              Map.of(),
                              Map.of()))));
      if (!tree.isPassive(quoting.get())) {
        draft.speakers.clear();
        draft.speakers.addAll(matcher.arguments().fill(quoting.get(), "obj"));
        draft.reporters.addAll(matcher.arguments().subject(quoting.get()));
      }
    }
  }

  private static final Set<String> QUOTING = Set.of("quote", "cite", "report");
}
