package org.hearsay.events;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.actors.Cast;
import org.hearsay.language.Analysis;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;
import org.hearsay.model.Span;
import org.hearsay.model.Statement;

/** Which events each statement is about. */
final class Topics {

  /** Words by which somebody is blamed, or blame is denied, without naming what for. */
  private static final Set<String> BLAME =
      Set.of(
          "blame",
          "responsible",
          "responsibility",
          "culpability",
          "culpable",
          "guilt",
          "guilty",
          "involvement",
          "involved",
          "behind",
          "perpetrator",
          "culprit",
          "role",
          "evidence");

  private final Analysis analysis;
  private final Tree tree;
  private final EventWords words;
  private final Cast cast;
  private final List<EventChain> chains;
  private final NavigableMap<Integer, Place> places = new TreeMap<>();

  private record Place(Token head, int chain) {}

  Topics(Tree tree, Cast cast, EventWords words, List<EventChain> chains) {
    this.cast = cast;
    this.analysis = tree.analysis();
    this.tree = tree;
    this.words = words;
    this.chains = chains;
    for (int i = 0; i < chains.size(); i++) {
      for (EventMention mention : chains.get(i).mentions()) {
        places.put(mention.head().span().start(), new Place(mention.head(), i));
      }
    }
  }

  /** The places in the list of the events that the statement is about, ascending. */
  Set<Integer> of(Statement statement) {
    List<Span> regions = new ArrayList<>(statement.content());
    if (regions.isEmpty()) {
      statement.cue().ifPresent(cue -> regions.addAll(clause(cue)));
    }
    List<Place> inside = new ArrayList<>();
    for (Span region : regions) {
      places.subMap(region.start(), region.end()).values().stream()
          .filter(place -> statement.cue().filter(c -> c.contains(place.head().span())).isEmpty())
          .forEach(inside::add);
    }
    Set<Token> heads = inside.stream().map(Place::head).collect(Collectors.toSet());
    Set<Integer> about =
        inside.stream()
            .filter(place -> !isAside(place.head(), heads))
            .map(Place::chain)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean blaming = statement.act() == Act.ACCUSE || statement.act() == Act.DENY;
    if (about.isEmpty() && blaming && (namesBlame(regions) || namesNothingElse(regions))) {
      spokenOfMost(statement).ifPresent(about::add);
    }
    return about;
  }

  /** "the hacking, which prompted the cancellation": told beside another event. */
  private boolean isAside(Token head, Set<Token> heads) {
    boolean aside = false;
    for (Token at = head; at.head() >= 0; at = analysis.token(at.head())) {
      if (at.index() != head.index() && aside && heads.contains(at)) {
        return true;
      }
      aside |= at.is("relcl", "appos", "acl");
    }
    return false;
  }

  private List<Span> clause(Span cue) {
    List<Token> tokens = analysis.tokensIn(cue);
    return tokens.isEmpty() ? List.of() : List.of(tree.span(tree.subtree(tokens.getLast())));
  }

  /** "Pyongyang was to blame", "denied involvement". */
  private boolean namesBlame(List<Span> regions) {
    return regions.stream()
        .flatMap(region -> analysis.tokensIn(region).stream())
        .anyMatch(token -> BLAME.contains(token.lemma()));
  }

  /** "accused Moscow", "denied it": nothing is named but somebody. */
  private boolean namesNothingElse(List<Span> regions) {
    return regions.stream()
        .flatMap(region -> analysis.tokensIn(region).stream())
        .noneMatch(
            token ->
                token.isVerb()
                    || (token.isNoun() && !token.isProperNoun() && cast.at(token).isEmpty()));
  }

  /** The harm that the article has spoken of most up to the statement; of two the later. */
  private Optional<Integer> spokenOfMost(Statement statement) {
    Optional<Integer> best = Optional.empty();
    long most = 0;
    for (int i = 0; i < chains.size(); i++) {
      EventChain chain = chains.get(i);
      if (words.isHarm(chain.type()) && !chain.isGeneric()) {
        long before =
            chain.mentions().stream()
                .filter(m -> m.head().span().start() < statement.evidence().end())
                .count();
        // Whoever is to blame is to blame for the attack, not for the deaths in it.
        boolean worth = before > most || (before == most && !chain.type().equals("death"));
        if (before > 0 && worth) {
          most = before;
          best = Optional.of(i);
        }
      }
    }
    return best;
  }
}
