package org.hearsay.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.model.Span;

/**
 * Questions to the dependency trees of one {@link Analysis}, in the terms of grammar. Immutable,
 * thread-safe.
 */
public final class Tree {

  private final Analysis analysis;

  public Tree(Analysis analysis) {
    this.analysis = analysis;
  }

  public Analysis analysis() {
    return analysis;
  }

  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(analysis.token(token.head()));
  }

  public Optional<Token> next(Token token) {
    return at(token, 1);
  }

  public Optional<Token> previous(Token token) {
    return at(token, -1);
  }

  /** The token {@code offset} places on in the same sentence. */
  public Optional<Token> at(Token token, int offset) {
    Sentence sentence = analysis.sentenceOf(token);
    int index = token.index() + offset;
    return index < sentence.firstToken() || index >= sentence.endToken()
        ? Optional.empty()
        : Optional.of(analysis.token(index));
  }

  /** The first dependent of one of these relations. */
  public Optional<Token> child(Token token, String... relations) {
    for (Token child : analysis.children(token)) {
      if (child.is(relations)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** All dependents of one of these relations, in text order. */
  public List<Token> childrenOf(Token token, String... relations) {
    List<Token> found = new ArrayList<>();
    for (Token child : analysis.children(token)) {
      if (child.is(relations)) {
        found.add(child);
      }
    }
    return found;
  }

  public boolean hasChild(Token token, String... relations) {
    return child(token, relations).isPresent();
  }

  /**
   * {@code token} and all that depends on it, in text order, without the branches that {@code cut}
   * names.
   */
  public List<Token> subtree(Token token, Predicate<Token> cut) {
    List<Token> found = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    open.add(token);
    while (!open.isEmpty()) {
      Token next = open.removeLast();
      found.add(next);
      for (Token child : analysis.children(next)) {
        if (!cut.test(child)) {
          open.add(child);
        }
      }
    }
    found.sort(Comparator.comparingInt(Token::index));
    return found;
  }

  public List<Token> subtree(Token token) {
    return subtree(token, t -> false);
  }

  public Span span(List<Token> tokens) {
    return new Span(tokens.getFirst().span().start(), tokens.getLast().span().end());
  }

  /** Whether {@code token} is {@code ancestor} or depends on it, directly or not. */
  public boolean isBelow(Token token, Token ancestor) {
    for (Token at = token; ; at = analysis.token(at.head())) {
      if (at.index() == ancestor.index()) {
        return true;
      }
      if (at.head() < 0) {
        return false;
      }
    }
  }

  /**
   * The token itself and what is coordinated with it: "the FBI and the CIA" from "FBI". In "the
   * Department of Justice and the FBI" the parser ties "FBI" to "Justice", but their articles tell
   * that it goes with "Department".
   */
  public List<Token> conjuncts(Token token) {
    List<Token> found = new ArrayList<>();
    found.add(token);
    for (int i = 0; i < found.size(); i++) {
      found.addAll(childrenOf(found.get(i), "conj"));
    }
    if (hasChild(token, "det")) {
      objectOf(token, "of")
          .filter(
              part -> !hasChild(part, "det") && Character.isUpperCase(part.form().codePointAt(0)))
          .stream()
          .flatMap(part -> childrenOf(part, "conj").stream())
          .filter(other -> hasChild(other, "det"))
          .forEach(found::add);
    }
    return found;
  }

  /** The first of a coordination that {@code token} stands in; itself where there is none. */
  public Token firstConjunct(Token token) {
    Token at = token;
    while (at.is("conj") && at.head() >= 0) {
      at = analysis.token(at.head());
    }
    return at;
  }

  /**
   * Whether a verb is in the passive voice, by its auxiliary or, for a bare participle, by its
   * agent.
   */
  public boolean isPassive(Token verb) {
    if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
      return false;
    }
    if (hasChild(verb, "auxpass")) {
      return true;
    }
    boolean reduced =
        verb.is("acl", "relcl", "advcl")
            && !hasChild(verb, "nsubj", "nsubjpass", "aux", "dobj", "ccomp", "mark");
    return reduced && verb.tag().equals("VBN")
        || verb.tag().equals("VBN") && hasChild(verb, "agent");
  }

  /**
   * The object of the preposition among a verb's or noun's dependents: "on" of "call on Russia"
   * gives "Russia".
   */
  public Optional<Token> objectOf(Token governor, String preposition) {
    for (Token child : analysis.children(governor)) {
      if (child.is("prep", "agent", "dative", "prt", "advmod")
          && child.lemma().equals(preposition)) {
        Optional<Token> object = child(child, "pobj", "pcomp");
        if (object.isPresent()) {
          return object;
        }
      }
    }
    return Optional.empty();
  }
}
