package org.hearsay.statements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attributions.Draft;
import org.hearsay.language.Analysis;
import org.hearsay.language.DayReader;
import org.hearsay.language.Token;
import org.hearsay.language.Tree;

/**
 * Reads on which day something was said, where the reporting clause says so: "said on Saturday".
 */
final class SayingDay {

  private static final Set<String> PREPOSITIONS = Set.of("on", "in");

  private final Analysis analysis;
  private final Tree tree;

  SayingDay(Analysis analysis, Tree tree) {
    this.analysis = analysis;
    this.tree = tree;
  }

  Optional<LocalDate> of(Draft draft) {
    if (draft.match().isEmpty()) {
      return draft.continues().flatMap(this::of);
    }
    Token cue = draft.match().get().head();
    for (Token child : analysis.children(cue)) {
      boolean time = child.is("npadvmod", "nsubj", "oprd", "advmod", "dobj") && !child.isVerb();
      boolean phrase = child.is("prep") && PREPOSITIONS.contains(child.lemma());
      if ((time || phrase) && !inContent(draft, child)) {
        String words = analysis.article().text().cut(tree.span(tree.subtree(child)));
        Optional<LocalDate> day =
            words.length() > 40
                ? Optional.empty()
                : DayReader.read(words, analysis.article().published());
        if (day.isPresent()) {
          return day;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean inContent(Draft draft, Token token) {
    return draft.content().stream().anyMatch(span -> span.contains(token.span()));
  }
}
