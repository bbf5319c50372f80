package org.hearsay.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Span;

/**
 * Tells whom a description stands for: "a spokesman" is somebody new, "the spokesman" the one
 * before, "the movie giant" the company spoken of.
 */
final class Descriptions {

  /** Among so many things of one noun the one that is taken up is looked for. */
  private static final int LOOK_BACK = 8;

  private final Analysis analysis;
  private final Tree tree;
  private final DescriptionWords wording;
  private final Figures figures;
  private final RolePhrases rolePhrases;
  private final Affiliations affiliations;
  private final Incumbents incumbents;
  private final Figure[] at;

  /** For the noun of each thing spoken of, the things so far, the latest last. */
  private final Map<String, List<Figure>> things = new HashMap<>();

  Descriptions(
      Tree tree,
      Figures figures,
      RolePhrases rolePhrases,
      Affiliations affiliations,
      Incumbents incumbents,
      Figure[] at) {
    this.analysis = tree.analysis();
    this.tree = tree;
    this.wording = new DescriptionWords(tree);
    this.figures = figures;
    this.rolePhrases = rolePhrases;
    this.affiliations = affiliations;
    this.incumbents = incumbents;
    this.at = at;
  }

  Figure resolve(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head);
    if (role.isEmpty()) {
      return fresh(head, Optional.empty());
    }
    RolePhrases.RolePhrase phrase = rolePhrases.phrase(role.get(), head);
    Optional<Figure> bearer = bearer(head, role.get());
    if (bearer.isPresent()) {
      affiliations.describe(bearer.get(), phrase);
      return bearer.get();
    }
    Optional<Figure> owner = affiliations.owner(phrase);
    if (pointsBack(head, phrase, owner)) {
      Optional<Figure> known = incumbents.find(head, phrase, owner);
      if (known.isPresent()) {
        known.get().describedBy(phrase.role());
        return known.get();
      }
    }
    Figure figure = fresh(head, role);
    if (figure.isPlural()) {
      figure.describedBy(head.lemma());
    }
    affiliations.describe(figure, phrase);
    return figure;
  }

  /**
   * Whether it may take up somebody; "their leaders" do not, where nothing is known of whom they
   * lead.
   */
  private boolean pointsBack(Token head, RolePhrases.RolePhrase phrase, Optional<Figure> owner) {
    boolean ofUnknown =
        owner.isEmpty() && phrase.owner().filter(o -> o.index() < head.index()).isPresent();
    return !ofUnknown
        && (Phrase.isDefinite(tree, head) || owner.isPresent() && !Phrase.isIndefinite(tree, head));
  }

  /** The one it describes in the same breath: "Stroh, a spokesman", "Stroh is a spokesman". */
  private Optional<Figure> bearer(Token head, Roles.Role role) {
    Optional<Token> other = Optional.empty();
    boolean bare = !tree.hasChild(head, "det", "poss") && !Phrase.isPlural(head);
    if (head.is("conj")
        && bare
        && role.isPersonal()
        && tree.head(head)
            .map(h -> !Phrase.isPlural(h) && rolePhrases.role(h).isPresent())
            .orElse(false)) {
      other = tree.head(head);
    } else if (head.is("appos")) {
      other = tree.head(head);
    } else if (head.is("attr") && !Phrase.isPlural(head)) {
      other =
          tree.head(head)
              .filter(v -> v.lemma().equals("be") && !tree.hasChild(v, "neg"))
              .flatMap(v -> tree.child(v, "nsubj"));
    }
    return other
        .map(o -> at[o.index()])
        .filter(
            f -> role.isPersonal() ? f.isPerson() : !f.isPerson() && f.kind() != ActorKind.OTHER);
  }

  /** "The nurses' union" is a union of its own kind; of "Sony's lawyers" the core is lawyers. */
  private List<Token> core(Token head, Optional<Roles.Role> role) {
    Optional<Token> owners =
        tree.child(head, "poss")
            .filter(owner -> owner.tag().equals("NNS") && owner.index() < head.index());
    if (owners.isEmpty() || role.isEmpty() || role.get().isPersonal()) {
      return Phrase.core(tree, head);
    }
    int first = Phrase.core(tree, owners.get()).getFirst().index();
    return analysis.tokens().subList(first, head.index() + 1);
  }

  /** The words that describe it, with whose it is and what it is of or about. */
  Span span(Token head) {
    Optional<Roles.Role> role = rolePhrases.role(head);
    List<Token> core = core(head, role);
    List<Token> words = new ArrayList<>(wording.owner(head, core));
    words.addAll(core);
    words.addAll(after(head, role));
    words.addAll(0, wording.share(head, words));
    return tree.span(words);
  }

  private List<Token> after(Token head, Optional<Roles.Role> role) {
    return role.isPresent() ? wording.ofSomebody(head) : wording.ofThing(head);
  }

  /** "Norland's" by the name of the one whose it is, where the article gives it. */
  private String owner(List<Token> words) {
    if (words.isEmpty()) {
      return "";
    }
    Token genitive = words.getLast();
    Figure figure = tree.head(genitive).map(owner -> at[owner.index()]).orElse(null);
    boolean whole = // Of "Norland's navy" as one name "Norland" is no mention.
        figure != null
            && figure.isNamed()
            && !figure.mentions().isEmpty()
            && !figure.mentions().getLast().span().contains(genitive.span());
    if (whole) {
      return figure.name() + "'s ";
    }
    int first = words.getFirst().hasTag("DT", "PRP$") && words.size() > 1 ? 1 : 0;
    return text(words, first) + " ";
  }

  /** "Some Republicans" are no party, but on its side. */
  Optional<Figure> part(NameSpan name, Figure whole) {
    Token head = name.head();
    if (!Phrase.isPlural(head) || !wording.isPart(head, name.first())) {
      return Optional.empty();
    }
    List<Token> core = Phrase.core(tree, head);
    int from = core.getFirst().hasTag("DT") && Phrase.isDefinite(tree, head) ? 1 : 0;
    String words = text(core, from) + complement(wording.ofSomebody(head));
    Figure part =
        figures.byForm(words).orElseGet(() -> figures.create(words, ActorKind.GROUP, false, true));
    figures.learnForm(words, part);
    part.sidesWith(whole);
    return Optional.of(part);
  }

  /** Somebody of whom only this description is known. */
  Figure fresh(Token head) {
    return fresh(head, rolePhrases.role(head));
  }

  private static boolean isOutside(Token token) {
    return token.hasTag("DT", "PRP$", ",", "``", "''", "CC") || token.lemma().equals("own");
  }

  private String complement(List<Token> of) {
    return of.isEmpty() ? "" : " " + text(of, 0);
  }

  /** The words from there on; where only a sentence's beginning has made it so, not capitalised. */
  private String text(List<Token> core, int from) {
    Token first = core.get(from);
    String words = analysis.article().text().line(tree.span(core.subList(from, core.size())));
    boolean begins =
        analysis.sentenceOf(first).firstToken() == first.index()
            && !first.isProperNoun()
            && words.codePoints().skip(1).limit(1).allMatch(Character::isLowerCase);
    return begins ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
  }

  /** "The deal" is the latest that was called one, by these words and others: "the Iran deal". */
  private Optional<Figure> earlierThing(Token head, String words, boolean plural) {
    List<String> called = List.of(words.split(" "));
    return things.getOrDefault(head.lemma(), List.of()).reversed().stream()
        .limit(LOOK_BACK)
        .filter(thing -> thing.isPlural() == plural)
        .filter(thing -> List.of(thing.name().split(" ")).containsAll(called))
        .findFirst();
  }

  private Figure fresh(Token head, Optional<Roles.Role> role) {
    List<Token> core = core(head, role);
    int from = 0;
    while (from < core.size() - 1 && isOutside(core.get(from))) {
      from++;
    }
    int named = from;
    while (named < core.size() - 1 && Phrase.isQuantity(core.get(named))) {
      named++;
    }
    List<Token> of = after(head, role);
    String complement = complement(of);
    String owner = owner(wording.owner(head, core));
    String words = owner + text(core, from) + complement;
    boolean plural = Phrase.isPlural(head);
    ActorKind kind =
        role.map(r -> !r.isPersonal() ? r.kind() : plural ? ActorKind.GROUP : ActorKind.UNNAMED)
            .orElse(ActorKind.OTHER);
    if (role.isEmpty() && of.isEmpty() && Phrase.isDefinite(tree, head)) {
      Optional<Figure> before = earlierThing(head, words, plural);
      if (before.isPresent()) {
        return before.get();
      }
    }
    if (plural || kind == ActorKind.OTHER) {
      Optional<Figure> same = figures.byForm(words);
      if (same.isPresent() && !same.get().isNamed()) {
        return same.get();
      }
    }
    Figure figure = figures.create(owner + text(core, named) + complement, kind, false, plural);
    figures.learnForm(words, figure);
    if (role.isEmpty()) {
      things.computeIfAbsent(head.lemma(), noun -> new ArrayList<>()).add(figure);
    }
    return figure;
  }
}
