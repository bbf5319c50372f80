package org.hearsay.actors;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.language.Analysis;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
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
  private final Titles titles;
  private final NameSpan[] nameAt;
  private final List<NameSpan> names;
  private final Set<String> named;
  private final BitSet claimed = new BitSet();
  private final Map<Integer, List<Figure>> members = new HashMap<>();
  private final Figure[] at;
  private final Map<Integer, Figure> modifiers = new HashMap<>();
  private final Figures figures;
  private final Discourse discourse;
  private final PersonNames personNames;
  private final OrganisationNames organisationNames;
  private final RolePhrases rolePhrases;
  private final Descriptions descriptions;
  private final Pronouns pronouns;

  CastBuilder(Analysis analysis, Lexicon lexicon) {
    this.analysis = analysis;
    this.titles = lexicon.titles();
    this.tree = new Tree(analysis);
    this.names = new NameSpans(lexicon).find(analysis);
    this.nameAt = new NameSpan[analysis.tokens().size()];
    for (NameSpan name : names) {
      java.util.Arrays.fill(nameAt, name.first(), name.end(), name);
    }
    this.named = namedKeys(names);
    this.at = new Figure[analysis.tokens().size()];
    this.figures = new Figures(lexicon.authority());
    this.discourse = new Discourse(analysis, tree);
    this.personNames = new PersonNames(figures, titles, lexicon.givenNames());
    this.organisationNames = new OrganisationNames(figures, lexicon.kindWords());
    this.rolePhrases = new RolePhrases(analysis, tree, lexicon.roles(), nameAt);
    this.descriptions =
        new Descriptions(analysis, tree, figures, discourse, rolePhrases, at, modifiers);
    this.pronouns = new Pronouns(tree, discourse, at);
  }

  Cast build() {
    for (NameSpan name : names) {
      if (isFullPersonName(name)) {
        personNames.full(name.form(), name.sense().map(Authority.Sense::entry));
      }
    }
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : analysis.tokens(sentence)) {
        NameSpan name = nameAt[token.index()];
        if (name != null) {
          if (name.head().index() == token.index()) {
            name(name);
          }
        } else if (Phrase.isHead(token)) {
          describeOrPoint(token);
        }
      }
    }
    return cast();
  }

  private static Set<String> namedKeys(List<NameSpan> names) {
    return names.stream()
        .flatMap(name -> name.sense().stream())
        .map(sense -> sense.entry().key())
        .collect(Collectors.toSet());
  }

  private boolean isFullPersonName(NameSpan name) {
    return name.isPerson() && personNames.parts(name.form()).size() > 1
        || name.type().isEmpty()
            && name.sense().isEmpty()
            && name.length() > 1
            && personNames.looksFull(name.form());
  }

  private void name(NameSpan name) {
    Token head = name.head();
    Optional<Figure> explained = explained(name);
    if (explained.isPresent()) {
      mention(explained.get(), name);
      return;
    }
    Optional<RolePhrases.RolePhrase> office = rolePhrases.before(name);
    Optional<Figure> person = person(name, office);
    if (person.isPresent()) {
      office.ifPresent(t -> descriptions.describe(person.get(), t));
      mention(person.get(), name);
      return;
    }
    Optional<Authority.Sense> sense = name.sense();
    if (sense.isPresent() && sense.get().surface() == Authority.Surface.DEMONYM) {
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
        figure.mention(mentionOf(name), head);
        at[head.index()] = figure;
      } else {
        mention(figure, name);
      }
    }
  }

  private Optional<Figure> person(NameSpan name, Optional<RolePhrases.RolePhrase> office) {
    Optional<Titles.Title> title = title(name);
    Gender gender = title.map(Titles.Title::gender).orElse(Gender.UNKNOWN);
    Optional<Figure> person =
        isFullPersonName(name)
            ? Optional.of(
                personNames.full(name.form(), name.sense().map(Authority.Sense::entry)))
            : personOfOneName(
                name,
                title.isPresent() || office.filter(o -> o.role().isPersonal()).isPresent(),
                gender);
    person.ifPresent(f -> f.learn(gender));
    title.map(Titles.Title::noun)
        .filter(noun -> !noun.isEmpty())
        .ifPresent(noun -> person.ifPresent(f -> f.describedBy(noun)));
    return person;
  }

  private Optional<Figure> personOfOneName(NameSpan name, boolean titled, Gender gender) {
    List<String> parts = personNames.parts(name.form());
    if (name.sense().isPresent() || parts.size() > 1) {
      return Optional.empty();
    }
    Optional<Figure> known = personNames.single(parts.getFirst(), gender);
    if (known.isPresent() || !titled && !name.type().equals("PERSON")) {
      return known;
    }
    return figures
        .famous(parts.getFirst(), gender, named)
        .or(() -> Optional.of(personNames.ofOneName(parts.getFirst())));
  }

  /** The title that a name begins with, or that stands before it. */
  private Optional<Titles.Title> title(NameSpan name) {
    if (name.form().contains(" ")) {
      Optional<Titles.Title> first = titles.title(name.form().split(" ")[0]);
      if (first.isPresent()) {
        return first;
      }
    }
    return name.first() > analysis.sentenceOf(name.head()).firstToken()
        ? titles.title(analysis.token(name.first() - 1).form())
        : Optional.empty();
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

  private boolean isPlace(Token head) {
    return head.is("pobj")
        && tree.head(head).map(p -> PLACE_PREPOSITIONS.contains(p.lemma())).orElse(false);
  }

  private static boolean isModifier(Token head) {
    return head.is("compound", "nmod", "amod", "advmod");
  }

  private Mention mentionOf(NameSpan name) {
    var span = analysis.span(name.first(), name.end());
    return new Mention(span, analysis.article().text().cut(span), Mention.Form.NAME);
  }

  private void mention(Figure figure, NameSpan name) {
    figure.mention(mentionOf(name), name.head());
    place(figure, name.head());
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
                if (!Pronouns.isRelative(head)) {
                  figure.mention(new Mention(head.span(), head.form(), Mention.Form.PRONOUN), head);
                }
                place(figure, head);
              });
      return;
    }
    listed(head);
    Figure figure =
        namedBefore(head)
            .or(() -> namedBeside(head))
            .orElseGet(() -> descriptions.resolve(head));
    var span = tree.span(Phrase.core(tree, head));
    figure.mention(
        new Mention(span, analysis.article().text().cut(span), Mention.Form.DESCRIPTION), head);
    place(figure, head);
  }

  /** "The senators Mira Vane and Peter Lund": the names that follow say who they are. */
  private void listed(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head).filter(Roles.Role::isPersonal);
    if (role.isEmpty() || !Phrase.isPlural(head)) {
      return;
    }
    List<Figure> persons = new ArrayList<>();
    tree.child(head, "appos").filter(name -> isNearBehind(head, name)).stream()
        .flatMap(first -> Stream.concat(Stream.of(first), tree.conjuncts(first).stream()))
        .map(token -> nameAt[token.index()])
        .filter(name -> name != null && isFullPersonName(name))
        .forEach(name -> persons.addAll(person(name, Optional.empty()).stream().toList()));
    RolePhrases.RolePhrase phrase = rolePhrases.phrase(role.get(), head);
    persons.forEach(person -> descriptions.describe(person, phrase));
    if (persons.size() > 1) {
      members.put(head.index(), persons);
    }
  }

  private boolean isNearBehind(Token head, Token name) {
    return nameAt[name.index()] != null
        && nameAt[name.index()].first() > head.index()
        && nameAt[name.index()].first() <= head.index() + 2;
  }

  /** "The Volta charity": the name before the noun says who it is. */
  private Optional<Figure> namedBefore(Token head) {
    NameSpan name =
        head.index() > analysis.sentenceOf(head).firstToken() ? nameAt[head.index() - 1] : null;
    if (name == null || Phrase.isPlural(head)) {
      return Optional.empty();
    }
    Optional<Roles.Role> role = rolePhrases.role(head).filter(Roles.Role::apposed);
    return role.flatMap(
        r ->
            Optional.ofNullable(at[name.head().index()])
                .filter(f -> f.isNamed() && (f.kind() == r.kind() || isOrganisation(f)))
                .filter(f -> isModifier(name.head())));
  }

  private static boolean isOrganisation(Figure figure) {
    return switch (figure.kind()) {
      case COMPANY, MEDIA, GROUP, OTHER -> true;
      case STATE, GOVERNMENT_BODY, PERSON, UNNAMED -> false;
    };
  }

  /** "The shadow home secretary, Yvette Cooper, ...": the name that follows says who it is. */
  private Optional<Figure> namedBeside(Token head) {
    Optional<Figure> after = namedAfter(head);
    if (after.isPresent()) {
      return after;
    }
    for (Token child : analysis.children(head)) {
      NameSpan name = nameAt[child.index()];
      boolean beside =
          child.is("appos")
              || name != null && isComma(name.first() - 1)
              || child.is("conj") && isBare(head);
      if (beside
          && child.index() > head.index()
          && name != null
          && name.head().index() == child.index()
          && !Phrase.isPlural(head)) {
        Optional<Figure> person = person(name, Optional.empty());
        Optional<Roles.Role> role = rolePhrases.role(head);
        if (person.isEmpty()
            && child.is("appos")
            && isOrganisation(name)
            && role.map(
                    r -> !r.kind().equals(ActorKind.PERSON) && !r.kind().equals(ActorKind.UNNAMED))
                .orElse(true)) {
          return Optional.of(
              organisationNames.figure(
                  name)); // "The top military body, the National Defense Commission".
        }
        if (person.isPresent() && role.isPresent()) {
          descriptions.describe(person.get(), rolePhrases.phrase(role.get(), head));
          return person;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * "The mayor of Harrow, Mira Vane, ...", "Minister of Defence Pavlo Korin": between the role and
   * the name only the rest of its phrase and perhaps a comma.
   */
  private Optional<Figure> namedAfter(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head);
    if (role.isEmpty() || Phrase.isPlural(head)) {
      return Optional.empty();
    }
    Optional<NameSpan> name =
        nameAfter(head).filter(this::isFullPersonName).filter(n -> !claimed.get(n.first()));
    name.ifPresent(n -> claimed.set(n.first())); // The outermost of several roles has it.
    Optional<Figure> person = name.flatMap(n -> person(n, Optional.empty()));
    person.ifPresent(p -> descriptions.describe(p, rolePhrases.phrase(role.get(), head)));
    return person;
  }

  private Optional<NameSpan> nameAfter(Token head) {
    int end = Math.min(analysis.sentenceOf(head).endToken(), head.index() + 14);
    int i = head.index() + 1;
    boolean complement = i < end && analysis.token(i).form().equals("of");
    while (i < end && !analysis.token(i).is("punct") && !analysis.token(i).isVerb()) {
      boolean adjoining =
          complement
              && nameAt[i] != null
              && nameAt[i].first() == i
              && Character.isUpperCase(analysis.token(i - 1).form().codePointAt(0));
      if (adjoining && isFullPersonName(nameAt[i])) {
        return Optional.of(nameAt[i]);
      }
      i++;
    }
    boolean enclosed =
        i + 2 < analysis.sentenceOf(head).endToken()
            && isComma(i)
            && nameAt[i + 1] != null
            && nameAt[i + 1].end() < analysis.sentenceOf(head).endToken()
            && isComma(nameAt[i + 1].end());
    return enclosed ? Optional.of(nameAt[i + 1]) : Optional.empty();
  }

  private static boolean isOrganisation(NameSpan name) {
    return name.sense()
        .map(s -> s.entry().kind() != ActorKind.PERSON)
        .orElse(name.type().equals("ORG"));
  }

  private boolean isComma(int index) {
    return index >= 0 && analysis.token(index).form().equals(",");
  }

  /**
   * "Writer and activist Eleanor Vane": a role without an article, joined to a name, is the name's.
   */
  private boolean isBare(Token role) {
    return !tree.hasChild(role, "det", "poss");
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

  private Cast cast() {
    ActorIds ids = new ActorIds(analysis.article().id());
    Map<String, Actor> actors = new TreeMap<>();
    Map<Integer, String> byHead = new HashMap<>();
    Map<Integer, String> byModifier = new HashMap<>();
    Set<String> things = new HashSet<>();
    for (Figure figure : figures.all()) {
      if (figure.isThing()) {
        things.add(ids.of(figure));
      }
      actors.put(ids.of(figure), actor(figure, ids));
    }
    for (int i = 0; i < at.length; i++) {
      if (at[i] != null) {
        byHead.put(i, ids.of(at[i]));
      }
    }
    modifiers.forEach((index, figure) -> byModifier.put(index, ids.of(figure)));
    Map<Integer, List<String>> byMembers = new HashMap<>();
    members.forEach(
        (index, figures) -> byMembers.put(index, figures.stream().map(ids::of).toList()));
    return new Cast(actors, byHead, byModifier, byMembers, things);
  }

  private static Actor actor(Figure figure, ActorIds ids) {
    return new Actor(
        ids.of(figure),
        figure.name(),
        figure.kind(),
        figure.entry().map(Authority.Entry::aliases).orElse(List.of()).stream()
            .sorted()
            .distinct()
            .toList(),
        figure.role(),
        figure.actsFor().map(ids::of),
        figure.entry().map(Authority::sameAs).orElse(List.of()),
        figure.mentions().stream().sorted().distinct().toList());
  }
}
