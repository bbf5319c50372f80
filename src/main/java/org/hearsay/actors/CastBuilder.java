package org.hearsay.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Analysis;
import org.hearsay.language.Faults;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Fault.Stage;
import org.hearsay.model.Mention;

/**
 * Reads one article from left to right and tells for every noun phrase whom it stands for. Used
 * once, by one thread.
 */
final class CastBuilder {

  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of(
          "in",
          "at",
          "near",
          "around",
          "across",
          "outside",
          "inside",
          "through",
          "throughout",
          "into",
          "within");

  private final Analysis analysis;
  private final Tree tree;
  private final NameSpan[] nameAt;
  private final PartyMarks partyMarks;
  private final Figure[] at;
  private final Map<Integer, Figure> modifiers = new HashMap<>();
  private final Map<Integer, Token> antecedents = new HashMap<>();
  private final Figures figures;
  private final Discourse discourse;
  private final PersonReader persons;
  private final Appositions appositions;
  private final OrganisationNames organisationNames;
  private final RolePhrases rolePhrases;
  private final Several several;
  private final Affiliations affiliations;
  private final Descriptions descriptions;
  private final Antecedents choices;
  private final Pronouns pronouns;

  /**
   * @param asked whether {@link #questions} is wanted
   */
  CastBuilder(Analysis analysis, Lexicon lexicon, AntecedentScorer scorer, boolean asked) {
    this.analysis = analysis;
    this.tree = new Tree(analysis);
    ArticleNames articleNames = new ArticleNames(analysis, lexicon);
    List<NameSpan> names = articleNames.all();
    this.nameAt = articleNames.at();
    this.partyMarks = articleNames.partyMarks();
    this.at = new Figure[analysis.tokens().size()];
    this.figures = new Figures(lexicon.authority());
    figures.findHome(names);
    this.discourse = new Discourse(analysis, tree);
    this.persons = new PersonReader(analysis, figures, lexicon, names);
    this.organisationNames = new OrganisationNames(figures, lexicon.kindWords());
    this.rolePhrases = new RolePhrases(analysis, tree, lexicon.roles(), nameAt);
    this.several = new Several(tree, discourse, at);
    this.affiliations =
        new Affiliations(discourse, lexicon.roles(), figures, nameAt, at, modifiers);
    Introductions introductions = new Introductions(tree, nameAt, names, rolePhrases, persons);
    Incumbents incumbents = new Incumbents(figures, discourse, introductions, several, tree, at);
    this.descriptions = new Descriptions(tree, figures, rolePhrases, affiliations, incumbents, at);
    this.appositions =
        new Appositions(tree, nameAt, at, rolePhrases, affiliations, persons, organisationNames);
    this.choices = new Antecedents(tree, discourse, scorer, asked);
    this.pronouns = new Pronouns(tree, discourse, choices, at, this::figureAt);
  }

  Cast build() {
    Faults faults = new Faults(analysis.article());
    for (Sentence sentence : analysis.sentences()) {
      faults.passes(Stage.ACTORS, sentence.span(), () -> read(sentence));
    }
    CastWriter writer = new CastWriter(analysis.article().id(), figures.all());
    writer.heads(at);
    writer.modifiers(modifiers);
    writer.members(appositions.members());
    writer.members(several.members());
    return writer.cast(antecedents, faults.met());
  }

  /** Whom each pronoun might have taken up; empty where nobody wants to know. */
  List<AntecedentQuestion> questions() {
    ActorIds ids = new ActorIds(analysis.article().id());
    List<AntecedentQuestion> questions = new ArrayList<>();
    for (Antecedents.Asked asked : choices.asked()) {
      List<AntecedentQuestion.Option> options = new ArrayList<>();
      for (int i = 0; i < asked.mentions().size(); i++) {
        Figure figure = asked.mentions().get(i).figure();
        if (figure.members().isEmpty()) {
          Antecedents.Considered considered = asked.options().get(i);
          options.add(
              new AntecedentQuestion.Option(
                  ids.of(figure), considered.features(), considered.known()));
        }
      }
      if (!options.isEmpty()) {
        questions.add(new AntecedentQuestion(asked.pronoun().span(), options));
      }
    }
    return questions;
  }

  private void read(Sentence sentence) {
    for (Token token : analysis.tokens(sentence)) {
      NameSpan name = nameAt[token.index()];
      if (partyMarks.covers(token.index())) {
        continue;
      }
      if (name != null) {
        if (name.head().index() == token.index()) {
          name(name);
        }
      } else if (Phrase.isHead(token)) {
        describeOrPoint(token);
      }
    }
    affiliations.settle();
    several.join(sentence);
  }

  private void name(NameSpan name) {
    Token head = name.head();
    Optional<Figure> explained = explained(name);
    if (explained.isPresent()) {
      mention(explained.get(), name);
      return;
    }
    Optional<RolePhrases.RolePhrase> office = rolePhrases.before(name);
    Optional<Figure> person = persons.person(name, office);
    if (person.isPresent()) {
      office.ifPresent(t -> affiliations.describe(person.get(), t));
      partyMarks.of(name).forEach(side -> person.get().sidesWith(figures.known(side)));
      int first =
          office.map(RolePhrases.RolePhrase::first).orElseGet(() -> persons.firstWithTitle(name));
      mention(person.get(), name, Math.min(first, name.first()));
      return;
    }
    Optional<Authority.Sense> sense = name.sense();
    Optional<Figure> part =
        sense
            .filter(s -> s.entry().kind() == ActorKind.GROUP)
            .flatMap(s -> descriptions.part(name, figures.known(s.entry())));
    if (part.isPresent()) {
      describe(part.get(), head);
    } else if (isPartisan(name)) {
      describeOrPoint(head);
    } else if (sense.isPresent() && sense.get().surface() == Authority.Surface.DEMONYM) {
      demonym(name, sense.get());
    } else if (sense.isPresent()
        && sense.get().surface() == Authority.Surface.CAPITAL
        && isPlace(head)) {
      modifiers.put(
          head.index(), figures.known(sense.get().entry())); // "A spokesman in Pyongyang".
    } else if (!isModifier(head) || !name.type().equals("NORP") || sense.isPresent()) {
      Figure figure = organisationNames.figure(name);
      if (isModifier(head)) {
        modifiers.put(head.index(), figure);
        called(figure, name, name.first());
        at[head.index()] = figure;
      } else {
        mention(figure, name);
      }
    }
  }

  /** "The Republican" is somebody of the party, where "the Republicans" are the party. */
  private static boolean isPartisan(NameSpan name) {
    return name.sense()
            .filter(s -> s.surface() == Authority.Surface.DEMONYM)
            .filter(s -> s.entry().kind() == ActorKind.GROUP)
            .isPresent()
        && name.head().isNoun()
        && !isModifier(name.head());
  }

  /** "The Russians" are Russia, "Russian officials" act for it, "Ukrainians" are people. */
  private void demonym(NameSpan name, Authority.Sense sense) {
    Token head = name.head();
    Figure state = figures.known(sense.entry());
    boolean definite = tree.child(head, "det").map(d -> d.lemma().equals("the")).orElse(false);
    if (isModifier(head) || head.tag().startsWith("JJ") && !definite) {
      modifiers.put(head.index(), state);
    } else if (definite) {
      mention(state, name);
    } else if (Phrase.isPlural(head)) {
      Figure people =
          figures
              .byForm(name.form())
              .orElseGet(() -> figures.create(name.form(), ActorKind.GROUP, false, true));
      figures.learnForm(name.form(), people);
      people.actsFor(state);
      mention(people, name);
    } else {
      modifiers.put(head.index(), state);
    }
  }

  /** Whom a word stands for: as read already, or the person whose name is still to come. */
  private Optional<Figure> figureAt(Token head) {
    return Optional.ofNullable(at[head.index()])
        .or(
            () ->
                Optional.ofNullable(nameAt[head.index()])
                    .flatMap(name -> persons.person(name, Optional.empty())));
  }

  private boolean isPlace(Token head) {
    return head.is("pobj")
        && tree.head(head).map(p -> PLACE_PREPOSITIONS.contains(p.lemma())).orElse(false);
  }

  private static boolean isModifier(Token head) {
    return head.is("compound", "nmod", "advmod");
  }

  private void mention(Figure figure, NameSpan name) {
    mention(figure, name, name.first());
  }

  /** {@code first}: where the words begin, with an office or title: "Mayor Dana Pell". */
  private void mention(Figure figure, NameSpan name, int first) {
    called(figure, name, first);
    place(figure, name.head());
  }

  private void called(Figure figure, NameSpan name, int first) {
    var span = analysis.span(first, name.end());
    figure.mention(
        new Mention(span, analysis.article().text().cut(span), Mention.Form.NAME), name.head());
    figure.called(analysis.article().text().cut(analysis.span(name.first(), name.end())));
  }

  private void place(Figure figure, Token head) {
    at[head.index()] = figure;
    discourse.mention(figure, head);
  }

  private void describeOrPoint(Token head) {
    if (head.isPronoun() || Pronouns.isRelative(head)) {
      pronouns
          .resolve(head)
          .ifPresent(
              figure -> {
                if (several.stand(head, figure)) {
                  return;
                }
                if (figure.isThing()) {
                  figure.lastNoun().ifPresent(noun -> antecedents.put(head.index(), noun));
                }
                if (!Pronouns.isRelative(head)) {
                  figure.mention(new Mention(head.span(), head.form(), Mention.Form.PRONOUN), head);
                }
                place(figure, head);
              });
      return;
    }
    appositions.list(head);
    Figure figure = appositions.named(head).orElseGet(() -> descriptions.resolve(head));
    if (several.stand(head, figure)) {
      at[head.index()] = descriptions.fresh(head);
      return;
    }
    describe(figure, head);
  }

  private void describe(Figure figure, Token head) {
    var span = descriptions.span(head);
    figure.mention(
        new Mention(span, analysis.article().text().cut(span), Mention.Form.DESCRIPTION), head);
    place(figure, head);
  }

  /** "Extinction Rebellion (XR)": what stands in brackets after a name is another name for it. */
  private Optional<Figure> explained(NameSpan name) {
    int before = name.first() - 2;
    boolean bracketed =
        before >= 0
            && analysis.token(name.first() - 1).form().equals("(")
            && name.end() < analysis.tokens().size()
            && analysis.token(name.end()).form().equals(")");
    if (!bracketed || nameAt[before] == null || name.sense().isPresent()) {
      return Optional.empty();
    }
    Optional<Figure> figure = Optional.ofNullable(at[nameAt[before].head().index()]);
    figure.ifPresent(f -> figures.learnForm(name.form(), f));
    return figure;
  }
}
