package org.hearsay.actors;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.grammar.Phrase;
import org.hearsay.language.Analysis;
import org.hearsay.language.FactFile;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;

/**
 * Finds offices written with capitals, which are no names: "Home Secretary", "Deputy Minister",
 * "Chief Meteorologist".
 */
final class CapitalRoles {

  private static final Set<String> RANKS =
      Set.copyOf(
          FactFile.read("/org/hearsay/actors/ranks.tsv").stream()
              .map(fact -> fact.column(0))
              .toList());

  private final Roles roles;
  private final GivenNames givenNames;

  CapitalRoles(Lexicon lexicon) {
    this.roles = lexicon.roles();
    this.givenNames = lexicon.givenNames();
  }

  /** The tokens of the article that belong to such an office. */
  BitSet find(Analysis analysis) {
    BitSet found = new BitSet();
    for (Sentence sentence : analysis.sentences()) {
      int runStart = sentence.firstToken();
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (!isCapital(analysis.token(i))) {
          runStart = i + 1;
          continue;
        }
        int first = firstOfRole(analysis, runStart, i);
        found.set(first, i + 1);
      }
    }
    return found;
  }

  /** Where the longest office that ends with a token begins, or after the token if none does. */
  private int firstOfRole(Analysis analysis, int runStart, int last) {
    if (Phrase.isPlural(analysis.token(last))) {
      return last + 1;
    }
    int longest = roles.longest(analysis.token(last).form().toLowerCase(Locale.ROOT));
    for (int first = Math.max(runStart, last + 1 - longest); first <= last; first++) {
      if (isOffice(analysis.tokens().subList(first, last + 1))) {
        boolean surname =
            first == last
                && first > runStart
                && givenNames.contains(analysis.token(first - 1).form());
        return surname ? last + 1 : withRanks(analysis, runStart, first);
      }
    }
    return last + 1;
  }

  private boolean isOffice(List<Token> tokens) {
    String phrase =
        String.join(" ", tokens.stream().map(t -> t.form().toLowerCase(Locale.ROOT)).toList());
    return roles.role(phrase).map(Roles.Role::isPersonal).orElse(false);
  }

  private static int withRanks(Analysis analysis, int runStart, int first) {
    int from = first;
    while (from > runStart
        && RANKS.contains(analysis.token(from - 1).form().toLowerCase(Locale.ROOT))) {
      from--;
    }
    return from;
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0));
  }
}
