package org.hearsay.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds what fills the slots of frames: subjects, objects, clauses and prepositional objects. */
final class Arguments {

  /** Verbs after which "if" opens a question. */
  private static final Set<String> ASKING =
      Set.of("ask", "wonder", "inquire", "enquire", "query", "question");

  private static final Set<String> QUESTIONING =
      Set.of("if", "whether", "who", "what", "why", "how", "which");

  private final Tree tree;
  private final Subjects subjects;

  /** For who does what, whether or not anything is said. */
  Arguments(Tree tree) {
    this(tree, verb -> false, noun -> false);
  }

  /**
   * @param isReporting whether a verb can report speech
   * @param isSaying whether a noun names words or a work that says something
   */
  Arguments(Tree tree, Predicate<Token> isReporting, Predicate<Token> isSaying) {
    this.tree = tree;
    this.subjects = new Subjects(tree, isReporting, isSaying);
  }

  /** Head words of what fills the slot; empty where nothing does. */
  List<Token> fill(Token verb, String slot) {
    boolean passive = tree.isPassive(verb);
    return switch (slot) {
      case "subj" -> passive ? agent(verb) : subjects.of(verb);
      case "obj" -> passive ? subjects.ofPassive(verb) : objects(verb);
      case "iobj" ->
          passive && tree.hasChild(verb, "dobj") ? subjects.ofPassive(verb) : recipient(verb);
      case "obj2" -> recipient(verb).isEmpty() && !passive ? List.of() : directObject(verb);
      case "clause" -> clause(verb);
      case "should" -> clause(verb).stream().filter(this::isWished).toList();
      case "inf" ->
          tree.childrenOf(verb, "xcomp", "ccomp", "advcl", "relcl").stream()
              .filter(this::isInfinitive)
              .limit(1)
              .toList();
      case "ing" ->
          tree.childrenOf(verb, "xcomp", "ccomp", "pcomp", "dobj").stream()
              .filter(t -> t.tag().equals("VBG") && !tree.hasChild(t, "aux", "nsubj"))
              .toList();
      case "adj" ->
          tree.childrenOf(verb, "acomp", "oprd", "xcomp").stream()
              .filter(t -> t.tag().startsWith("JJ"))
              .toList();
      case "small" ->
          tree.childrenOf(verb, "oprd", "acomp", "xcomp", "ccomp").stream()
              .filter(t -> !t.isVerb() || t.is("oprd")) // "Called it disqualifying".
              .limit(1)
              .toList();
      case "as" -> {
        List<Token> as = preposition(verb, "as");
        yield as.isEmpty() && !objectsOrSubject(verb).isEmpty() ? fill(verb, "small") : as;
      }
      case "by" -> passive ? List.of() : preposition(verb, "by");
      default -> preposition(verb, slot);
    };
  }

  private List<Token> objectsOrSubject(Token verb) {
    return tree.isPassive(verb) ? subjects.ofPassive(verb) : objects(verb);
  }

  private List<Token> agent(Token verb) {
    return tree.objectOf(verb, "by")
        .filter(object -> object.is("pobj"))
        .or(() -> agentOnComplement(verb))
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "Was branded a disgrace by X": the parser may hang the agent on the complement. */
  private Optional<Token> agentOnComplement(Token verb) {
    return tree.childrenOf(verb, "oprd", "attr", "acomp").stream()
        .flatMap(complement -> tree.objectOf(complement, "by").stream())
        .findFirst();
  }

  private List<Token> objects(Token verb) {
    List<Token> direct = directObject(verb);
    if (direct.isEmpty()) {
      direct = recipient(verb);
    }
    if (direct.isEmpty()) {
      direct = smallClauseSubject(verb);
    }
    return direct.isEmpty() ? antecedent(verb) : direct;
  }

  /** "The ban he proposed": a clause on a noun that leaves out its object. */
  private List<Token> antecedent(Token verb) {
    boolean complete = tree.hasChild(verb, "ccomp", "xcomp", "oprd", "acomp", "advmod");
    return !verb.is("relcl") || complete || !tree.hasChild(verb, "nsubj")
        ? List.of()
        : tree.head(verb).filter(t -> t.isNoun() && !Adjuncts.TIME.has(t)).stream().toList();
  }

  /** "Held Halden responsible", which the parser may read as a clause that lacks its verb. */
  private List<Token> smallClauseSubject(Token verb) {
    return tree.childrenOf(verb, "ccomp", "xcomp").stream()
        .filter(t -> t.tag().startsWith("JJ") && !tree.hasChild(t, "mark", "aux", "cop"))
        .flatMap(t -> tree.childrenOf(t, "nsubj").stream())
        .limit(1)
        .flatMap(t -> tree.conjuncts(t).stream())
        .toList();
  }

  private List<Token> directObject(Token verb) {
    return tree.child(verb, "dobj")
        .filter(object -> !subjects.isInverted(object, verb))
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "Estovia" of "offered Estovia a deal". */
  private List<Token> recipient(Token verb) {
    return tree.child(verb, "dative")
        .filter(t -> t.isNoun() || t.isPronoun())
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** The subject of a verb in the active voice, its own or one that it shares. */
  List<Token> subject(Token verb) {
    return subjects.of(verb);
  }

  /** The reporting verb that goes on with this one, where the parser hangs it on its content. */
  Optional<Token> outerVerb(Token verb) {
    return subjects.outerVerb(verb);
  }

  boolean isInfinitive(Token verb) {
    return subjects.isInfinitive(verb);
  }

  private List<Token> clause(Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token child : tree.childrenOf(verb, "ccomp", "csubj", "csubjpass")) {
      if (!isInfinitive(child) && !subjects.isInverted(child, verb)) {
        found.add(child);
      }
    }
    if (found.isEmpty()) {
      for (Token child : tree.childrenOf(verb, "xcomp")) {
        if (!isInfinitive(child)
            && (child.isVerb() || tree.hasChild(child, "nsubj"))
            && !child.tag().equals("VBG")) {
          found.add(child);
        }
      }
    }
    if (found.isEmpty()) {
      found.addAll(tree.childrenOf(verb, "discourse")); // "Said yes".
      found.removeIf(word -> word.index() < verb.index());
    }
    if (found.isEmpty() && ASKING.contains(verb.lemma())) {
      found.addAll(tree.childrenOf(verb, "advcl"));
      found.removeIf(clause -> !isIndirectQuestion(clause, verb));
    }
    return found.size() > 1 ? found.subList(0, 1) : found;
  }

  /** "Asked the mayor if it was late": a condition to the parser. */
  private boolean isIndirectQuestion(Token clause, Token verb) {
    return clause.index() > verb.index()
        && tree.childrenOf(clause, "mark", "advmod", "nsubj", "dobj").stream()
            .anyMatch(word -> QUESTIONING.contains(word.lemma()));
  }

  /** A clause in the subjunctive, or with "should": "suggested that talks be held". */
  private boolean isWished(Token clause) {
    List<Token> auxiliaries = tree.childrenOf(clause, "aux", "auxpass");
    return auxiliaries.isEmpty()
        ? clause.tag().equals("VB")
        : auxiliaries.getFirst().lemma().equals("should")
            || auxiliaries.getFirst().form().equals("be");
  }

  private List<Token> preposition(Token governor, String word) {
    Optional<Token> object = tree.objectOf(governor, word);
    if (object.isEmpty() && governor.isVerb()) {
      // "Accused the council of lying": the parser may hang "of lying" on the council.
      object =
          objectsOrSubject(governor).stream()
              .flatMap(o -> tree.objectOf(o, word).stream())
              .filter(o -> o.is("pcomp"))
              .findFirst();
    }
    return object
        .or(() -> word.equals("for") ? subjectOfInfinitive(governor) : Optional.empty())
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "Called for the council to resign". */
  Optional<Token> subjectOfInfinitive(Token governor) {
    return tree.childrenOf(governor, "advcl", "ccomp", "xcomp", "acl", "relcl").stream()
        .filter(verb -> isInfinitive(verb) && hasMark(verb, "for"))
        .flatMap(verb -> tree.childrenOf(verb, "nsubj", "nsubjpass").stream())
        .findFirst();
  }

  private boolean hasMark(Token verb, String word) {
    return tree.childrenOf(verb, "mark").stream().anyMatch(mark -> mark.lemma().equals(word));
  }
}
