package org.hearsay.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  Topics(Tree tree, EventWords words) {
    this.analysis = tree.analysis();
    this.tree = tree;
    this.words = words;
  }

  /** The places among {@code chains} of the events that the statement is about, ascending. */
  Set<Integer> of(Statement statement, List<EventChain> chains) {
    List<Span> regions = new ArrayList<>(statement.content());
    if (regions.isEmpty()) {
      statement.cue().ifPresent(cue -> regions.addAll(clause(cue)));
    }
    Set<Integer> about = new TreeSet<>();
    List<Token> heads = heads(statement, regions, chains);
    for (int i = 0; i < chains.size(); i++) {
      for (EventMention mention : chains.get(i).mentions()) {
        if (heads.contains(mention.head()) && !isAside(mention.head(), heads)) {
          about.add(i);
        }
      }
    }
    if (about.isEmpty() && blames(statement, regions)) {
      spokenOfMost(statement, chains).ifPresent(about::add);
    }
    return about;
  }

  private static List<Token> heads(
      Statement statement, List<Span> regions, List<EventChain> chains) {
    return chains.stream()
        .flatMap(chain -> chain.mentions().stream())
        .map(EventMention::head)
        .filter(head -> statement.cue().map(cue -> !cue.contains(head.span())).orElse(true))
        .filter(head -> regions.stream().anyMatch(region -> region.contains(head.span())))
        .toList();
  }

  /** "the hacking, which prompted the cancellation": told beside another event. */
  private boolean isAside(Token head, List<Token> heads) {
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
  private boolean blames(Statement statement, List<Span> regions) {
    boolean suits =
        switch (statement.act()) {
          case ACCUSE, DENY -> true;
          default -> false;
        };
    return suits
        && statement.act() != Act.STATE
        && regions.stream()
            .flatMap(region -> analysis.tokensIn(region).stream())
            .anyMatch(token -> BLAME.contains(token.lemma()));
  }

  /** The harm that the article has spoken of most up to the statement; of two the later. */
  private Optional<Integer> spokenOfMost(Statement statement, List<EventChain> chains) {
    Optional<Integer> best = Optional.empty();
    long most = 0;
    for (int i = 0; i < chains.size(); i++) {
      EventChain chain = chains.get(i);
      if (words.isHarm(chain.type()) && !chain.isGeneric()) {
        long before =
            chain.mentions().stream()
                .filter(m -> m.head().span().start() < statement.evidence().end())
                .count();
        if (before > 0 && before >= most) {
          most = before;
          best = Optional.of(i);
        }
      }
    }
    return best;
  }
}
