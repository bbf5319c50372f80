package org.hearsay.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** Finds what fills the slots of frames: subjects, objects, clauses and prepositional objects. */
public final class Arguments {

  /** Nouns whose relative clause lacks an adverb, not an object: "the way she attacked". */
  private static final Set<String> ADVERBIAL =
      Set.of("way", "manner", "reason", "place", "extent", "time", "moment", "occasion", "point");

  /** Verbs after which "if" opens a question. */
  private static final Set<String> ASKING =
      Set.of("ask", "wonder", "inquire", "enquire", "query", "question");

  private static final Set<String> QUESTIONING =
      Set.of("if", "whether", "who", "what", "why", "how", "which");

  private final Tree tree;
  private final Subjects subjects;

  /** For who does what, whether or not anything is said. */
  public Arguments(Tree tree) {
    this(tree, verb -> false, noun -> false);
  }

  /**
   * @param isReporting whether a verb can report speech
   * @param isSaying whether a noun names words or a work that says something
   */
  public Arguments(Tree tree, Predicate<Token> isReporting, Predicate<Token> isSaying) {
    this.tree = tree;
    this.subjects = new Subjects(tree, isReporting, isSaying);
  }

  /** Head words of what fills the slot; empty where nothing does. */
  public List<Token> fill(Token verb, String slot) {
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
      case "small" -> {
        List<Token> small =
            tree.childrenOf(verb, "oprd", "acomp", "xcomp", "ccomp").stream()
                .filter(t -> !t.isVerb() || t.is("oprd")) // "Called it disqualifying".
                .limit(1)
                .toList();
        yield small.isEmpty()
            ? tree.child(verb, "dobj").flatMap(this::quotedBeside).map(List::of).orElse(List.of())
            : small;
      }
      case "as" -> {
        List<Token> as = preposition(verb, "as");
        yield as.isEmpty() && !objectsOrSubject(verb).isEmpty() ? complement(verb) : as;
      }
      case "by" -> passive ? List.of() : preposition(verb, "by");
      case "obj.on" ->
          objects(verb).stream().flatMap(o -> preposition(o, "on").stream()).limit(1).toList();
      default -> preposition(verb, slot);
    };
  }

  private List<Token> complement(Token verb) {
    List<Token> small = fill(verb, "small");
    return small.isEmpty() && !tree.isPassive(verb) ? quotedComplement(verb) : small;
  }

  /**
   * "Called half of the crew 'rotters'": a quotation right after the object says what it is, even
   * where the parser takes it for a part of the object.
   */
  private List<Token> quotedComplement(Token verb) {
    Optional<Token> object = tree.child(verb, "dobj").filter(o -> o.index() > verb.index());
    if (object.isEmpty()) {
      return List.of();
    }
    Token last = object.get();
    boolean article = false;
    Optional<Token> next = tree.next(last);
    while (next.isPresent() && !next.get().tag().equals("``")) {
      if (article || !next.get().is("det") && !tree.isBelow(next.get(), object.get())) {
        return List.of();
      }
      article = next.get().is("det");
      last = article ? last : next.get();
      next = tree.next(next.get());
    }
    return next.isEmpty() || last.is("prep") ? List.of() : headOfQuotation(next.get());
  }

  /** The word of a quotation that hangs on one outside it. */
  private List<Token> headOfQuotation(Token opening) {
    Optional<Token> word = tree.next(opening);
    while (word.isPresent() && !word.get().tag().equals("''")) {
      Token at = word.get();
      boolean phrase = at.isNoun() || at.tag().startsWith("JJ") || at.tag().equals("VBN");
      if (phrase && !at.is("conj") && at.head() >= 0 && at.head() < opening.index()) {
        return List.of(at);
      }
      word = tree.next(at);
    }
    return List.of();
  }

  private List<Token> objectsOrSubject(Token verb) {
    return tree.isPassive(verb) ? subjects.ofPassive(verb) : objects(verb);
  }

  private List<Token> agent(Token verb) {
    return tree.objectOf(verb, "by")
        .filter(object -> object.is("pobj"))
        .or(() -> agentOnComplement(verb))
        .or(() -> agentOnGerund(verb))
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "Was branded a disgrace by X": the parser may hang the agent on the complement. */
  private Optional<Token> agentOnComplement(Token verb) {
    return tree.childrenOf(verb, "oprd", "attr", "acomp").stream()
        .flatMap(complement -> tree.objectOf(complement, "by").stream())
        .findFirst();
  }

  /** "Was accused of lying by X": the parser hangs the agent on the gerund. */
  private Optional<Token> agentOnGerund(Token verb) {
    return tree.childrenOf(verb, "prep").stream()
        .flatMap(preposition -> tree.childrenOf(preposition, "pcomp").stream())
        .filter(gerund -> !tree.isPassive(gerund))
        .flatMap(gerund -> tree.objectOf(gerund, "by").stream())
        .filter(Token::isProperNoun)
        .findFirst();
  }

  private List<Token> objects(Token verb) {
    List<Token> direct = directObject(verb);
    if (direct.isEmpty()) {
      direct = recipient(verb);
    }
    if (direct.isEmpty()) {
      direct = antecedent(verb);
    }
    if (direct.isEmpty()) {
      direct = renamed(verb);
    }
    return direct.isEmpty() ? smallClauseSubject(verb) : direct;
  }

  /** "A charge that Estovia denies", "the plan she attacked": what the clause hangs on. */
  private List<Token> antecedent(Token verb) {
    boolean clause =
        verb.is("relcl")
            && !isInfinitive(verb)
            && tree.hasChild(verb, "nsubj")
            && !tree.hasChild(verb, "ccomp", "xcomp", "oprd", "acomp");
    if (!clause || tree.childrenOf(verb, "nsubj").stream().anyMatch(s -> s.tag().startsWith("W"))) {
      return List.of();
    }
    return tree.head(verb)
        .filter(
            noun -> noun.isNoun() && !ADVERBIAL.contains(noun.lemma()) && !Adjuncts.TIME.has(noun))
        .map(List::of)
        .orElse(List.of());
  }

  /** "Condemned what it called Estovia's aggression": the aggression. */
  private List<Token> renamed(Token verb) {
    return tree.childrenOf(verb, "ccomp").stream()
        .filter(
            clause -> tree.child(clause, "dobj").filter(o -> o.lemma().equals("what")).isPresent())
        .flatMap(
            clause -> tree.child(clause, "oprd").or(() -> tree.objectOf(clause, "as")).stream())
        .filter(Token::isNoun)
        .limit(1)
        .toList();
  }

  /** "Held Halden responsible", which the parser may read as a clause that lacks its verb. */
  private List<Token> smallClauseSubject(Token verb) {
    return tree.childrenOf(verb, "ccomp", "xcomp").stream()
        .filter(t -> t.tag().startsWith("JJ") && !tree.hasChild(t, "mark", "aux"))
        .flatMap(t -> tree.childrenOf(t, "nsubj").stream())
        .limit(1)
        .flatMap(t -> tree.conjuncts(t).stream())
        .toList();
  }

  private List<Token> directObject(Token verb) {
    List<Token> all = tree.childrenOf(verb, "dobj");
    if (all.size() == 2 && all.getFirst().lemma().equals("one")) {
      // "One of the managers, X": the parser takes the apposition for a second object.
      return tree.conjuncts(all.get(1));
    }
    List<Token> objects = all.stream().filter(o -> !subjects.isInverted(o, verb)).toList();
    if (objects.isEmpty()) {
      return List.of();
    }
    Optional<Token> name = quotedBeside(objects.getFirst());
    return tree.conjuncts(objects.getFirst()).stream()
        .filter(o -> name.isEmpty() || !tree.isBelow(o, name.get()))
        .toList();
  }

  /** "Called the plan 'madness'": the parser takes what stands in marks for a second object. */
  private Optional<Token> quotedBeside(Token object) {
    return tree.hasChild(object, "cc")
        ? Optional.empty()
        : tree.childrenOf(object, "conj", "appos").stream()
            .filter(beside -> beside.index() > object.index())
            .filter(beside -> isQuoted(tree.subtree(beside).getFirst()))
            .findFirst();
  }

  /** Whether a phrase that begins with this word begins with, or right after, a quotation mark. */
  private boolean isQuoted(Token first) {
    return first.tag().equals("``")
        || tree.previous(first).filter(t -> t.tag().equals("``")).isPresent();
  }

  /** "Estovia" of "offered Estovia a deal". */
  private List<Token> recipient(Token verb) {
    return tree.child(verb, "dative")
        .filter(t -> t.isNoun() || t.isPronoun())
        .map(tree::conjuncts)
        .orElse(List.of());
  }

  /** "Rejected criticism of the plan by X": the parser may hang who did it on the verb. */
  public Optional<Token> doer(Token noun) {
    Optional<Token> own = tree.objectOf(noun, "by");
    return own.isPresent()
        ? own
        : tree.head(noun)
            .filter(verb -> noun.is("dobj") && verb.isVerb() && !tree.isPassive(verb))
            .flatMap(verb -> tree.objectOf(verb, "by"))
            .filter(by -> by.is("pobj") && by.index() > noun.index());
  }

  /** The subject of a verb in the active voice, its own or one that it shares. */
  public List<Token> subject(Token verb) {
    return subjects.of(verb);
  }

  /** The reporting verb that goes on with this one, where the parser hangs it on its content. */
  public Optional<Token> outerVerb(Token verb) {
    return subjects.outerVerb(verb);
  }

  /** Whether it is an infinitive with "to". */
  public boolean isInfinitive(Token verb) {
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
    Optional<Token> object = timeless(governor, word);
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

  /** The object of a preposition that tells no time: "blamed the fire on Monday on Estovia". */
  private Optional<Token> timeless(Token governor, String word) {
    Optional<Token> first = tree.objectOf(governor, word);
    return first.isEmpty() || !Adjuncts.TIME.has(first.get())
        ? first
        : tree.childrenOf(governor, "prep").stream()
            .filter(preposition -> preposition.lemma().equals(word))
            .flatMap(preposition -> tree.child(preposition, "pobj", "pcomp").stream())
            .filter(object -> !Adjuncts.TIME.has(object))
            .findFirst();
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
