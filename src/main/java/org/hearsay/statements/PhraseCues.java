package org.hearsay.statements;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;
import org.hearsay.model.Act;

/** Finds "according to X": the clause around it is what X said. */
final class PhraseCues {

  private static final Cue ACCORDING_TO =
      new Cue(
          "according",
          List.of("to"),
          Act.STATE,
          Manner.SAY,
          Frame.parse("to!=speaker clause=content"),
          List.of(),
          List.of());

  private static final Cue IN_POLL =
      new Cue(
          "in",
          List.of(),
          Act.STATE,
          Manner.SHOW,
          Frame.parse("pobj!=speaker clause=content"),
          List.of(),
          List.of());

  private final Tree tree;

  PhraseCues(Tree tree) {
    this.tree = tree;
  }

  Optional<Match> match(Token token) {
    if (token.form().equalsIgnoreCase("in") && token.is("prep")) {
      return poll(token);
    }
    if (!token.form().equalsIgnoreCase("according")) {
      return Optional.empty();
    }
    Optional<Token> to = tree.next(token).filter(next -> next.lemma().equals("to"));
    Optional<Token> speaker =
        to.flatMap(t -> tree.child(t, "pobj")).or(() -> tree.child(token, "pobj"));
    if (to.isEmpty() || speaker.isEmpty()) {
      return Optional.empty();
    }
    Map<Role, List<Token>> fillers = new EnumMap<>(Role.class);
    fillers.put(Role.SPEAKER, tree.conjuncts(speaker.get()));
    clause(token).ifPresent(clause -> fillers.put(Role.CONTENT, List.of(clause)));
    return Optional.of(
        new Match(
            ACCORDING_TO,
            token,
            List.of(token, to.get()),
            fillers,
            Map.of(Role.SPEAKER, "according to")));
  }

  /** "In a CNN poll, she led him": the figures are the poll's. */
  private Optional<Match> poll(Token in) {
    Optional<Token> source =
        tree.child(in, "pobj").filter(t -> t.lemma().equals("poll") || t.lemma().equals("survey"));
    Optional<Token> clause = clause(in);
    if (source.isEmpty() || clause.isEmpty()) {
      return Optional.empty();
    }
    Map<Role, List<Token>> fillers = new EnumMap<>(Role.class);
    fillers.put(Role.SPEAKER, List.of(source.get()));
    fillers.put(Role.CONTENT, List.of(clause.get()));
    return Optional.of(
        new Match(IN_POLL, in, List.of(in), fillers, Map.of(Role.SPEAKER, "in a poll")));
  }

  /** The clause it modifies: the nearest finite verb above it. */
  private Optional<Token> clause(Token according) {
    Optional<Token> at = tree.head(according);
    while (at.isPresent() && !(at.get().isVerb() && isFinite(at.get())) && at.get().head() >= 0) {
      at = tree.head(at.get());
    }
    return at;
  }

  private boolean isFinite(Token verb) {
    return tree.hasChild(verb, "nsubj", "nsubjpass", "expl", "csubj") && !verb.is("relcl", "acl");
  }
}
