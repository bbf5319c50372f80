package org.hearsay.attributions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.grammar.Adjuncts;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Where content ends and where it begins, as readers mark it: what the parser hangs on the cue but
 * belongs to what was said, and the reverse.
 */
final class ContentEdges {

  /** Prepositions that tell of the saying more often than of what was said. */
  private static final Set<String> OF_SAYING =
      Set.of("during", "before", "after", "since", "until", "amid", "at", "on");

  private final Tree tree;

  ContentEdges(Tree tree) {
    this.tree = tree;
  }

  /**
   * What follows the content and hangs on the cue: "to win" of "counts on her sons to win", "from
   * the pact" of "wants an exit from the pact".
   *
   * @param content what stands after the cue, in text order
   */
  List<Token> trailing(Match match, List<Token> content) {
    List<Token> found = new ArrayList<>();
    int last = content.getLast().index();
    boolean clause = match.rules().getOrDefault(Role.CONTENT, "").equals("clause");
    for (Token child : tree.analysis().children(match.head())) {
      if (child.index() > last && (child.is("ccomp") || !clause && isPart(child, match))) {
        List<Token> phrase = tree.subtree(child);
        if (phrase.getFirst().index() != last + 1) {
          return found;
        }
        found.addAll(phrase);
        last = phrase.getLast().index();
      }
    }
    return found;
  }

  private boolean isPart(Token child, Match match) {
    if (child.is("prep")) {
      return isOfContent(child)
          && tree.child(child, "pobj", "pcomp")
              .filter(
                  object -> match.fillers().values().stream().noneMatch(f -> f.contains(object)))
              .isPresent();
    }
    return child.is("xcomp")
            && tree.child(child, "aux").filter(aux -> aux.tag().equals("TO")).isPresent()
        || child.is("advcl") && child.hasTag("VB", "VBG", "VBN") && !tree.hasChild(child, "mark")
        || child.is("advmod") && child.tag().equals("RB") && !Adjuncts.LINK.has(child);
  }

  /** Whether a preposition goes on with what was said, and does not tell of the saying. */
  private boolean isOfContent(Token preposition) {
    Optional<Token> object = tree.child(preposition, "pobj", "pcomp", "prep");
    return !OF_SAYING.contains(preposition.lemma())
        && object.isPresent()
        && !Adjuncts.TIME.has(object.get())
        && !Adjuncts.SETTING.has(object.get())
        && !Adjuncts.MANNER.has(object.get())
        && !object.get().tag().equals("CD");
  }

  /**
   * The phrase or clause that begins with a word right after a quotation inside what was said, and
   * goes on with it: "does not 'honestly know the answer' as to why"; empty where it tells of the
   * saying, or is none.
   */
  List<Token> goingOn(Token first) {
    Token top = first;
    while (top.head() > top.index()) {
      top = tree.analysis().token(top.head());
    }
    boolean part =
        top.is("prep")
            ? isOfContent(top)
            : top.isVerb()
                && top.is("relcl", "acl", "pcomp", "xcomp", "ccomp", "advcl")
                && !OF_SAYING.contains(first.lemma())
                && !Set.of("as", "while", ",").contains(first.lemma());
    List<Token> phrase = part ? tree.subtree(top) : List.of();
    return phrase.isEmpty() || phrase.getFirst().index() != first.index() ? List.of() : phrase;
  }

  /**
   * Without the clause on a noun at its end that a comma sets off, which the article adds: ", which
   * opened in May"; and without a conjunction that joins nothing.
   */
  List<Token> withoutAsides(List<Token> content) {
    int first = content.getFirst().index();
    int last = content.getLast().index();
    int end = content.size();
    for (Token token : content) {
      if (token.is("relcl")) {
        List<Token> clause = tree.subtree(token);
        Token opens = clause.getFirst();
        boolean setOff = tree.previous(opens).map(t -> t.form().equals(",")).orElse(false);
        if (setOff && clause.getLast().index() == last && opens.index() - 1 > first) {
          end = Math.min(end, content.indexOf(opens));
        }
      }
    }
    while (end > 1 && content.get(end - 1).is("cc", "punct") && isJoint(content.get(end - 1))) {
      end--;
    }
    return content.subList(0, Math.max(1, end));
  }

  private static boolean isJoint(Token token) {
    return token.tag().equals("CC") || token.form().equals(",");
  }

  /** Whether words say something, and not only "but" or "still". */
  static boolean haveSubstance(List<Token> words) {
    return words.stream()
        .anyMatch(
            t ->
                t.isNoun()
                    || t.isVerb()
                    || t.isPronoun()
                    || t.hasTag("CD", "WDT", "DT", "JJ", "JJR", "JJS"));
  }
}
