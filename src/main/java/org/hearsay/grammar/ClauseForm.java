package org.hearsay.grammar;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/** The form of a clause: its modals, polarity, mood and tense. */
public final class ClauseForm {

  /** All that {@link #modals} may give. */
  public static final Set<String> MODALS =
      Set.of(
          "can",
          "could",
          "may",
          "might",
          "must",
          "shall",
          "should",
          "will",
          "would",
          "ought",
          "need",
          "have+to",
          "have+got+to",
          "be+going+to");

  private static final Set<String> NEGATIVE =
      Set.of("not", "n't", "never", "no", "nothing", "nobody", "none", "neither", "hardly");

  private final Tree tree;
  private final Token predicate;
  private final List<Token> words;
  private final boolean denied;
  private final boolean retold;
  private Optional<Boolean> negated = Optional.empty();
  private Optional<Mood> mood = Optional.empty();

  /**
   * {@code words}: the clause's tokens; {@code denied}: negated from above; {@code retold}: in
   * another's words than the speaker's, which put "will" into the past.
   */
  public ClauseForm(Tree tree, Token predicate, List<Token> words, boolean denied, boolean retold) {
    this.tree = tree;
    this.predicate = predicate;
    this.words = words;
    this.denied = denied;
    this.retold = retold;
  }

  Token predicate() {
    return predicate;
  }

  /** Modals and semi-modals: "must", "have to". */
  public Set<String> modals() {
    Set<String> found = new HashSet<>();
    for (Token aux : tree.childrenOf(predicate, "aux")) {
      if (aux.tag().equals("MD") && !isGuess(aux)) {
        found.add(modal(aux));
      }
    }
    if (retold && found.contains("would") && !isPerfect() && !hasCondition()) {
      found.add("will"); // "They said they would resign."
    }
    Optional<Token> above = tree.head(predicate);
    if (predicate.is("xcomp") && above.isPresent()) {
      String lemma = above.get().lemma();
      switch (lemma) {
        case "have", "need", "ought" -> {
          // "Would have to" says what would follow, not what must be done.
          // "Had to" what had to be.
          // "A problem they need to solve" what a thing is.
          boolean past = above.get().hasTag("VBD", "VBN") && !(retold && lemma.equals("need"));
          boolean now = !past && !above.get().is("relcl");
          if (now
              && tree.childrenOf(above.get(), "aux").stream()
                  .noneMatch(a -> a.tag().equals("MD"))) {
            found.add(lemma.equals("have") ? "have+to" : lemma);
          }
        }
        case "go" -> found.add("be+going+to");
        case "get" -> found.add("have+got+to");
        default -> {}
      }
      for (Token aux : tree.childrenOf(above.get(), "aux")) {
        if (aux.tag().equals("MD")) {
          found.add(modal(aux));
        }
      }
    }
    return found;
  }

  /** "Must be joking" and "must have known" ask nobody for anything. */
  private boolean isGuess(Token aux) {
    if (aux.lemma().equals("should") && isInverted(aux)) {
      return true; // "Should they win" is a condition.
    }
    return aux.lemma().equals("must") && (predicate.tag().equals("VBG") || isPerfect());
  }

  private boolean isInverted(Token aux) {
    return tree.childrenOf(predicate, "nsubj", "nsubjpass").stream()
        .anyMatch(subject -> subject.index() > aux.index());
  }

  private boolean isPerfect() {
    return tree.childrenOf(predicate, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
  }

  private static String modal(Token aux) {
    return switch (aux.form().toLowerCase(Locale.ROOT)) {
      case "'ll", "’ll", "wo" -> "will";
      case "'d", "’d" -> "would";
      case "ca" -> "can";
      default -> aux.lemma();
    };
  }

  /** Whether it says that something is not so, by itself or by what stands above it. */
  public boolean isNegated() {
    if (negated.isEmpty()) {
      negated = Optional.of(findNegation());
    }
    return negated.get();
  }

  private boolean findNegation() {
    return denied ^ isNegatedInside();
  }

  private boolean isNegatedInside() {
    for (Token child : tree.analysis().children(predicate)) {
      if ((child.is("neg") || child.is("advmod") && NEGATIVE.contains(child.lemma()))
          && !isNotOnly(child)) {
        return true;
      }
      boolean argument = child.is("nsubj", "nsubjpass", "dobj", "attr", "acomp");
      if (argument
          && (NEGATIVE.contains(child.lemma())
              || tree.childrenOf(child, "det", "neg", "advmod", "predet").stream()
                  .anyMatch(d -> NEGATIVE.contains(d.lemma())))) {
        return true;
      }
    }
    return hasSharedNegation();
  }

  /** "They do not, and never will, accept it": it may hang on what stands before the verb. */
  private boolean hasSharedNegation() {
    for (Token word : words) {
      if (word.is("neg") && word.index() < predicate.index() && word.head() != predicate.index()) {
        Token governor = tree.head(word).get();
        boolean helps = governor.lemma().equals("do") || governor.tag().equals("MD");
        if (helps && governor.index() < predicate.index()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Not only a liar" is a liar. */
  private boolean isNotOnly(Token negation) {
    return tree.next(negation)
        .map(t -> Set.of("only", "just", "merely", "simply").contains(t.lemma()))
        .orElse(false);
  }

  /** What the clause is for; a statement where nothing says otherwise. */
  public Mood mood() {
    if (mood.isEmpty()) {
      mood = Optional.of(findMood());
    }
    return mood.get();
  }

  private Mood findMood() {
    Sentence sentence = tree.analysis().sentenceOf(predicate);
    Token last = tree.analysis().token(sentence.endToken() - 1);
    boolean marked =
        last.form().equals("?")
            || last.is("punct") && tree.previous(last).map(t -> t.form().equals("?")).orElse(false);
    if (marked || words.getLast().form().equals("?")) {
      return Mood.QUESTION;
    }
    if (isCommand()) {
      return predicate.lemma().equals("let") ? Mood.OPTATIVE : Mood.IMPERATIVE;
    }
    return hasCondition() ? Mood.IF : Mood.STATEMENT;
  }

  private boolean hasCondition() {
    return tree.childrenOf(predicate, "advcl").stream()
        .flatMap(clause -> tree.childrenOf(clause, "mark").stream())
        .anyMatch(mark -> mark.lemma().equals("if") || mark.lemma().equals("unless"));
  }

  /** A bare verb form without a subject, that no auxiliary and no verb above asks for. */
  boolean isCommand() {
    boolean auxiliary =
        tree.childrenOf(predicate, "aux").stream().anyMatch(a -> !a.lemma().equals("do"));
    return predicate.tag().equals("VB")
        && !auxiliary
        && !tree.hasChild(predicate, "nsubj", "nsubjpass", "mark", "expl")
        && !isGoverned()
        && (!predicate.is("conj") || isFree(tree.firstConjunct(predicate)));
  }

  /** A verb that follows, as in "Stop it," she said, does not govern. */
  private boolean isGoverned() {
    return predicate.is("xcomp") && predicate.head() < predicate.index();
  }

  private boolean isFree(Token first) {
    return !tree.hasChild(first, "aux", "nsubj") && !first.is("xcomp");
  }

  /** Of its predicate with all auxiliaries; a perfect is past. */
  public Tense tense() {
    if (modals().contains("will")
        || modals().contains("shall")
        || modals().contains("be+going+to")) {
      return Tense.FUTURE;
    }
    boolean past =
        predicate.tag().equals("VBD")
            || predicate.tag().equals("VBN") && !tree.isPassive(predicate);
    return past
            || tree.childrenOf(predicate, "aux", "auxpass").stream()
                .anyMatch(a -> a.tag().equals("VBD"))
        ? Tense.PAST
        : Tense.PRESENT;
  }
}
