package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actors.Cast;
import org.hearsay.grammar.Adjuncts;
import org.hearsay.grammar.Arguments;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;

/**
 * Finds the actor behind a thing: who criticises "Sony's decision", "the US proposal", "a film made
 * by Sony" or "the plan that Sony presented" criticises Sony or the US.
 */
public final class Owners {

  /** "Aspects of the plan that Sony presented" is as deep as phrases go. */
  private static final int DEPTH = 2;

  /** What is taken up was said a few statements before. */
  private static final int LOOK_BACK = 4;

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> FOLDED_IN = Set.of("in", "with", "through");

  private final Tree tree;
  private final Cast cast;
  private final CueLexicon lexicon;
  private final OwnershipWords words;
  private final Arguments arguments;

  /** For "the plans" without an owner, the owner of the plans spoken of before. */
  private final Map<Integer, Token> earlier = new HashMap<>();

  public Owners(Tree tree, Cast cast, CueLexicon lexicon, OwnershipWords words) {
    this.tree = tree;
    this.cast = cast;
    this.lexicon = lexicon;
    this.words = words;
    this.arguments = new Arguments(tree);
    rememberOwners();
  }

  private void rememberOwners() {
    Map<String, Token> latest = new HashMap<>();
    List<Token> speakers = new ArrayList<>();
    for (Token token : tree.analysis().tokens()) {
      for (String noun : words.nominalisations(token)) {
        arguments.fill(token, "subj").stream()
            .filter(this::isActor)
            .findFirst()
            .ifPresent(doer -> latest.put(noun, doer));
      }
      if (lexicon.isReporting(token)) {
        arguments.subject(token).stream().filter(this::isActor).forEach(speakers::add);
      } else if (token.isNoun() && !token.is("compound", "nmod") && !isActor(token)) {
        Optional<Token> owner = behind(token);
        if (owner.isPresent()) {
          latest.put(token.lemma(), owner.get());
        } else if (isDefinite(token)) {
          Optional.ofNullable(latest.get(token.lemma()))
              .or(() -> words.isUtterance(token) ? onlySpeaker(token, speakers) : Optional.empty())
              .ifPresent(before -> earlier.put(token.index(), before));
        }
      }
    }
  }

  /** Who alone spoke before the sentence in which somebody else speaks of "the remarks". */
  private Optional<Token> onlySpeaker(Token utterance, List<Token> speakers) {
    int sentence = tree.analysis().sentenceOf(utterance).firstToken();
    Set<Optional<Actor>> seen = new HashSet<>();
    tree.head(utterance)
        .map(arguments::subject)
        .orElse(List.of())
        .forEach(s -> seen.add(cast.at(s)));
    Optional<Token> found = Optional.empty();
    for (Token speaker :
        speakers.subList(Math.max(0, speakers.size() - LOOK_BACK), speakers.size())) {
      if (speaker.index() < sentence && seen.add(cast.at(speaker))) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(speaker);
      }
    }
    return found;
  }

  /** What a relative pronoun stands for: "the plan, which ..." is the plan. */
  private Token antecedent(Token word) {
    if (!word.tag().equals("WDT") && !word.tag().equals("WP")) {
      return word;
    }
    for (Optional<Token> verb = tree.head(word); verb.isPresent(); verb = tree.head(verb.get())) {
      if (verb.get().is("relcl")) {
        return tree.head(verb.get()).get();
      }
    }
    return word;
  }

  /** Whether the phrase points to what was spoken of before: "the plan", "those remarks". */
  boolean isDefinite(Token noun) {
    return tree.child(noun, "det").map(d -> DEFINITE.contains(d.lemma())).orElse(false);
  }

  /** Whether what the noun names is done to the object of its "of": "the release of X". */
  public boolean befalls(Token noun) {
    return words.befalls(noun);
  }

  /** Whether the phrase stands for somebody who can act. */
  public boolean isActor(Token head) {
    return cast.at(head).map(cast::canAct).orElse(false);
  }

  private boolean isSomebody(Token modifier) {
    return !Adjuncts.TIME.has(modifier)
        && cast.atModifier(modifier).map(cast::canAct).orElse(false);
  }

  private boolean isState(Token modifier) {
    return cast.atModifier(modifier).map(a -> a.kind() == ActorKind.STATE).orElse(false);
  }

  /**
   * The head word of the actor behind the phrase: the phrase's own, its owner's or maker's; empty
   * where the text names none.
   */
  public Optional<Token> behind(Token phrase) {
    Token head = antecedent(phrase);
    return isActor(head) ? Optional.of(head) : owner(head, DEPTH);
  }

  /** Who speaks where words speak: "a letter from X accuses", "the report by X said". */
  Optional<Token> author(Token speaker) {
    Token saying = antecedent(speaker);
    return !isActor(saying) && lexicon.isSaying(saying) ? owner(saying, DEPTH) : Optional.empty();
  }

  private Optional<Token> owner(Token thing, int depth) {
    boolean national = words.isNational(thing);
    for (Token candidate : candidates(thing)) {
      if (isSomebody(candidate) && !(national && isState(candidate))) {
        return Optional.of(candidate);
      }
      if (depth > 0 && candidate.is("poss", "pobj")) {
        Optional<Token> deeper = owner(candidate, depth - 1);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return maker(thing, depth).or(() -> Optional.ofNullable(earlier.get(thing.index())));
  }

  /** Possessor, premodifiers and objects of "by", "of" and "from", unless it befalls them. */
  private List<Token> candidates(Token thing) {
    List<Token> candidates = new ArrayList<>();
    if (!words.befallsPossessor(thing) || tree.objectOf(thing, "of").isPresent()) {
      candidates.addAll(tree.childrenOf(thing, "poss"));
    }
    boolean befalls = words.befalls(thing);
    for (Token modifier : tree.childrenOf(thing, "compound", "nmod")) {
      if (!befalls || OwnershipWords.isDoer(modifier)) {
        candidates.add(modifier);
      }
    }
    arguments.doer(thing).ifPresent(candidates::add);
    if (!befalls) {
      tree.objectOf(thing, "of").ifPresent(candidates::add);
    }
    tree.objectOf(thing, "from").ifPresent(candidates::add);
    return candidates;
  }

  /** "X closed the mine, a move that Y condemned": who acts in the clause that it sums up. */
  private List<Token> summedUp(Token deed) {
    boolean loose =
        deed.is("appos", "npadvmod", "dep", "conj")
            && words.isDeed(deed)
            && tree.hasChild(deed, "relcl", "acl")
            && tree.child(deed, "det").map(d -> d.lemma().equals("a")).orElse(false);
    Token at = deed;
    while (loose && at.head() >= 0 && (!at.isVerb() || at.is("pcomp", "xcomp"))) {
      at = tree.head(at).get();
    }
    return loose && at.isVerb() ? arguments.fill(at, "subj") : List.of();
  }

  /**
   * Who made it: "a film made by X", "the plan X presented", "X published a letter", and of what a
   * clause is folded into, who acts there: "in a move condemned by Y, X closed the border".
   */
  private Optional<Token> maker(Token thing, int depth) {
    List<Token> makers = new ArrayList<>();
    for (Token verb : tree.childrenOf(thing, "acl", "relcl")) {
      if (words.isMaking(verb)) {
        makers.addAll(
            tree.isPassive(verb) ? arguments.fill(verb, "subj") : tree.childrenOf(verb, "nsubj"));
      }
    }
    Optional<Token> governor = tree.head(thing);
    if (thing.is("dobj") && governor.map(words::isMaking).orElse(false)) {
      makers.addAll(arguments.subject(governor.get()));
    }
    if (thing.is("pobj") && governor.get().lemma().equals("of")) {
      tree.head(governor.get())
          .filter(whole -> whole.isNoun() && depth > 0)
          .flatMap(whole -> maker(whole, depth - 1)) // "Unleashed a flurry of tweets".
          .ifPresent(makers::add);
    }
    if (thing.is("pobj") && FOLDED_IN.contains(governor.get().lemma())) {
      tree.head(governor.get())
          .filter(Token::isVerb)
          .ifPresent(verb -> makers.addAll(arguments.subject(verb)));
    }
    makers.addAll(summedUp(thing));
    return makers.stream().filter(this::isActor).findFirst();
  }
}
