package org.hearsay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Fills the slots of nouns and adjectives that report: "Washington's claim that", "confident of".
 */
public final class NounArguments {

  /** Verbs that lend any noun of saying their subject. */
  private static final Set<String> LIGHT =
      Set.of(
          "make",
          "give",
          "offer",
          "issue",
          "launch",
          "lay",
          "express",
          "voice",
          "deliver",
          "release",
          "raise",
          "present",
          "submit",
          "send",
          "file",
          "pose",
          "register",
          "reiterate",
          "repeat",
          "renew",
          "air",
          "share",
          "outline",
          "unveil");

  /** Nouns for whom something is aimed at. */
  private static final Set<String> BUTTS =
      Set.of("target", "subject", "object", "butt", "focus", "recipient", "victim");

  private final Tree tree;
  private final Arguments arguments;

  public NounArguments(Tree tree, Arguments arguments) {
    this.tree = tree;
    this.arguments = arguments;
  }

  /**
   * Head words of what fills the slot; empty where nothing does.
   *
   * @param support the verbs whose subject is the noun's: "make" an accusation
   * @param receive the verbs whose subject the noun is aimed at: "face" an accusation
   */
  public List<Token> fill(Token noun, String slot, List<String> support, List<String> receive) {
    return switch (slot) {
      case "poss" -> possessor(noun, support);
      case "verb" -> supporter(noun, support);
      case "is" -> bearer(noun);
      case "by" -> arguments.doer(noun).map(tree::conjuncts).orElse(List.of());
      case "clause" -> clause(noun);
      case "inf" ->
          tree.childrenOf(noun, "acl", "relcl", "xcomp", "advcl").stream()
              .filter(arguments::isInfinitive)
              .filter(v -> !tree.hasChild(v, "nsubj") || v.index() > noun.index())
              .limit(1)
              .toList();
      default ->
          tree.objectOf(noun, slot)
              .or(() -> onVerb(noun, slot, support, receive))
              .or(() -> slot.equals("for") ? arguments.subjectOfInfinitive(noun) : Optional.empty())
              .map(tree::conjuncts)
              .orElse(List.of());
    };
  }

  /**
   * "Levelled accusations against the council": the parser may hang the preposition on the verb.
   */
  private Optional<Token> onVerb(
      Token noun, String preposition, List<String> support, List<String> receive) {
    Optional<Token> verb = supportVerb(support, noun);
    return verb.or(() -> supportVerb(receive, noun))
        .flatMap(v -> tree.objectOf(v, preposition))
        .filter(object -> object.index() != noun.index());
  }

  /** "its claim", "the US claim"; or the subject of a verb that lends it one: "made the claim". */
  private List<Token> possessor(Token noun, List<String> support) {
    Optional<Token> own = tree.child(noun, "poss");
    if (own.isPresent()) {
      return tree.conjuncts(own.get());
    }
    List<Token> modifiers = new ArrayList<>();
    for (Token child : tree.childrenOf(noun, "compound", "nmod")) {
      if (child.isProperNoun() || Character.isUpperCase(child.form().codePointAt(0))) {
        modifiers.add(child);
      }
    }
    return modifiers.isEmpty() ? supporter(noun, support) : List.of(modifiers.getLast());
  }

  /** Who is said to be it: "X is a critic of", "X, a critic of". */
  private List<Token> bearer(Token noun) {
    Optional<Token> above = tree.head(noun);
    if (noun.is("attr")) {
      return above.map(arguments::subject).orElse(List.of());
    }
    return noun.is("appos") ? above.map(List::of).orElse(List.of()) : List.of();
  }

  /** Who makes, issues or levels it. */
  private List<Token> supporter(Token noun, List<String> support) {
    Token first = tree.firstConjunct(noun);
    return supportVerb(support, first)
        .or(() -> tree.head(first).filter(v -> first.is("dobj") && LIGHT.contains(v.lemma())))
        .map(verb -> first.is("dobj") ? arguments.subject(verb) : arguments.fill(verb, "subj"))
        .orElse(List.of());
  }

  /**
   * Whom a noun is aimed at by the verb that it hangs on: "the plan drew criticism", "Sony came
   * under attack".
   */
  public List<Token> receiver(Token noun, List<String> receive) {
    return supportVerb(receive, tree.firstConjunct(noun))
        .map(verb -> tree.isPassive(verb) ? arguments.fill(verb, "obj") : arguments.subject(verb))
        .or(() -> receive.isEmpty() ? Optional.empty() : butt(noun).map(this::bearer))
        .orElse(List.of());
  }

  /** "The target" of "was the target of criticism". */
  private Optional<Token> butt(Token noun) {
    return tree.head(noun)
        .filter(of -> noun.is("pobj") && of.lemma().equals("of"))
        .flatMap(tree::head)
        .filter(butt -> BUTTS.contains(butt.lemma()));
  }

  /**
   * The verb above the noun, if it stands in the list, alone or with the words between them:
   * "draw", "fend+off", "come+under", "be+subject+to", "be+hit+with".
   */
  private Optional<Token> supportVerb(List<String> patterns, Token noun) {
    StringBuilder path = new StringBuilder();
    Optional<Token> at = noun.is("dobj", "nsubjpass", "pobj") ? tree.head(noun) : Optional.empty();
    for (int steps = 0; at.isPresent() && !at.get().isVerb() && steps < 4; steps++) {
      path.insert(0, "+" + at.get().form().toLowerCase(Locale.ROOT));
      at = at.get().is("prep", "acomp", "agent") ? tree.head(at.get()) : Optional.empty();
    }
    if (at.isEmpty() || !at.get().isVerb()) {
      return Optional.empty();
    }
    Token verb = at.get();
    boolean received = tree.isPassive(verb) && !noun.is("nsubjpass");
    String word = received ? "be+" + verb.form().toLowerCase(Locale.ROOT) : verb.lemma();
    String particle =
        tree.child(verb, "prt").map(p -> "+" + p.form().toLowerCase(Locale.ROOT)).orElse("");
    return patterns.contains(word + path)
            || patterns.contains(word + particle + path)
            || received && patterns.contains(verb.lemma())
        ? at
        : Optional.empty();
  }

  /** "The claim that ..."; "the claim is that ...". */
  private List<Token> clause(Token noun) {
    List<Token> clauses = new ArrayList<>(tree.childrenOf(noun, "acl", "ccomp", "relcl"));
    if (noun.is("nsubj")) {
      tree.head(noun)
          .filter(verb -> verb.lemma().equals("be"))
          .ifPresent(verb -> clauses.addAll(tree.childrenOf(verb, "ccomp")));
    }
    List<Token> own = clauses.stream().filter(this::isThatClause).limit(1).toList();
    return own.isEmpty() && noun.is("dobj") ? clauseOnVerb(noun) : own;
  }

  private boolean isThatClause(Token verb) {
    return tree.childrenOf(verb, "mark").stream()
        .anyMatch(m -> m.lemma().equals("that") || m.lemma().equals("whether"));
  }

  /** "Denied accusations by Norland that it lied": the parser may hang the clause on the verb. */
  private List<Token> clauseOnVerb(Token noun) {
    return tree.head(noun).stream()
        .flatMap(verb -> tree.childrenOf(verb, "ccomp").stream())
        .filter(clause -> clause.index() > noun.index() && isThatClause(clause))
        .limit(1)
        .toList();
  }

  /** The same for an adjective: "confident of victory". */
  public List<Token> fillAdjective(Token adjective, String slot) {
    return switch (slot) {
      case "subj" ->
          tree.head(adjective)
              .filter(v -> adjective.is("acomp", "oprd", "attr"))
              .map(arguments::subject)
              .orElseGet(
                  () ->
                      adjective.is("appos")
                          ? tree.head(adjective).map(List::of).orElse(List.of())
                          : arguments.subject(adjective));
      case "clause" -> {
        List<Token> own =
            tree.childrenOf(adjective, "ccomp", "acl").stream()
                .filter(v -> !arguments.isInfinitive(v))
                .limit(1)
                .toList();
        yield own;
      }
      case "inf" ->
          tree.childrenOf(adjective, "xcomp", "ccomp", "advcl").stream()
              .filter(arguments::isInfinitive)
              .limit(1)
              .toList();
      default -> tree.objectOf(adjective, slot).map(tree::conjuncts).orElse(List.of());
    };
  }
}
