package org.hearsay.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.language.Analysis;
import org.hearsay.language.Name;
import org.hearsay.language.Quote;
import org.hearsay.language.Sentence;
import org.hearsay.language.Token;

/**
 * Finds names: those of the authority file, those of the name finder, and other capitalised noun
 * phrases. Where they overlap, the longer wins, and the authority file before the others.
 */
final class NameSpans {

  private static final Set<String> ACTOR_TYPES =
      Set.of(
          "PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW");

  private static final int LONGEST_NICKNAME = 4;

  private final Authority authority;
  private final CapitalRoles capitalRoles;
  private final GivenNames givenNames;
  private final Titles titles;
  private final KindWords kindWords;

  NameSpans(Lexicon lexicon) {
    this.authority = lexicon.authority();
    this.givenNames = lexicon.givenNames();
    this.titles = lexicon.titles();
    this.kindWords = lexicon.kindWords();
    this.capitalRoles = new CapitalRoles(lexicon);
  }

  /** The names of the article, in text order, none overlapping another. */
  List<NameSpan> find(Analysis analysis) {
    List<NameSpan> candidates = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      fromAuthority(analysis, sentence, candidates);
    }
    BitSet offices = capitalRoles.find(analysis);
    BitSet noNames = (BitSet) offices.clone();
    Set<String> surnames = surnames(analysis);
    withNicknames(analysis, candidates);
    for (Name name : analysis.names()) {
      if (ACTOR_TYPES.contains(name.type())) {
        fromNameFinder(analysis, name, offices, surnames).ifPresent(candidates::add);
      } else {
        noNames.set(name.firstToken(), name.endToken()); // "Monday", "April".
      }
    }
    // Longer first, the authority file before the name finder among equals: the sort is stable.
    candidates.sort(Comparator.comparingInt(name -> -name.length()));
    List<NameSpan> capitals = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      fromCapitals(analysis, sentence, noNames, capitals);
    }
    boolean[] taken = new boolean[analysis.tokens().size()];
    List<NameSpan> found = new ArrayList<>();
    for (List<NameSpan> names : List.of(candidates, capitals)) {
      for (NameSpan name : names) {
        boolean free = true;
        for (int i = name.first(); i < name.end(); i++) {
          free &= !taken[i];
        }
        if (free) {
          found.add(name);
          Arrays.fill(taken, name.first(), name.end(), true);
        }
      }
    }
    found.sort(Comparator.comparingInt(NameSpan::first));
    return new JoinedNames(analysis, kindWords).join(found);
  }

  private void fromAuthority(Analysis analysis, Sentence sentence, List<NameSpan> into) {
    int first = sentence.firstToken();
    while (first < sentence.endToken()) {
      Optional<NameSpan> name = longestFrom(analysis, sentence, first);
      name.ifPresent(into::add);
      first = name.map(NameSpan::end).orElse(first + 1);
    }
  }

  /** Ida "The Plough" Brekke is one name, Ida Brekke. */
  private void withNicknames(Analysis analysis, List<NameSpan> into) {
    BitSet endsOfPersons = new BitSet();
    analysis.names().stream()
        .filter(name -> name.type().equals("PERSON"))
        .forEach(name -> endsOfPersons.set(name.endToken()));
    for (Quote quote : analysis.quotes()) {
      int open = analysis.tokenAt(quote.span().start());
      int close = analysis.tokenAt(quote.inner().end());
      boolean within =
          open > 0
              && close + 1 < analysis.tokens().size()
              && analysis.sentenceOf(analysis.token(open - 1)).index()
                  == analysis.sentenceOf(analysis.token(close + 1)).index();
      if (within
          && close - open > 2 // A nickname of one word is read as a given name.
          && close - open <= LONGEST_NICKNAME + 1
          && (givenNames.contains(analysis.token(open - 1).form()) || endsOfPersons.get(open))
          && isCapitalisedName(analysis.token(close + 1))) {
        NameSpan all = nameSpan(analysis, open - 1, close + 2, "PERSON", Optional.empty());
        String form = analysis.token(open - 1).form() + ' ' + analysis.token(close + 1).form();
        into.add(
            new NameSpan(
                all.first(), all.end(), all.head(), all.type(), form, authority.sense(form)));
      }
    }
  }

  private Optional<NameSpan> longestFrom(Analysis analysis, Sentence sentence, int first) {
    if (!startsName(analysis.token(first))) {
      return Optional.empty();
    }
    int longest = authority.longest(analysis.token(first).form());
    int last = Math.min(sentence.endToken(), first + longest);
    for (int end = last; end > first; end--) {
      Optional<Authority.Sense> sense = authority.sense(text(analysis, first, end));
      if (sense.isPresent() && !isWordNotName(analysis, first, end, sense.get())) {
        return Optional.of(nameSpan(analysis, first, end, "", sense));
      }
    }
    return Optional.empty();
  }

  /**
   * "US" is a name and "us" is none; "WHO" is a name, "who" none, "Who" at the start of a sentence
   * none either.
   */
  private static boolean isWordNotName(
      Analysis analysis, int first, int end, Authority.Sense sense) {
    Token token = analysis.token(first);
    return end == first + 1
        && !token.isProperNoun()
        && !token.isNoun()
        && sense.surface() != Authority.Surface.DEMONYM
        && !token.form().equals(token.form().toUpperCase(java.util.Locale.ROOT));
  }

  private static boolean startsName(Token token) {
    int letter = token.form().codePointAt(0);
    return Character.isUpperCase(letter) || Character.isDigit(letter) || token.tag().equals("DT");
  }

  /** The last words of the longer names of people: what may be a surname though it is an office. */
  private static Set<String> surnames(Analysis analysis) {
    return analysis.names().stream()
        .filter(name -> name.type().equals("PERSON") && name.endToken() - name.firstToken() > 1)
        .map(name -> analysis.token(name.endToken() - 1).form())
        .collect(Collectors.toSet());
  }

  private Optional<NameSpan> fromNameFinder(
      Analysis analysis, Name name, BitSet offices, Set<String> surnames) {
    int first = name.firstToken();
    int end = name.endToken();
    for (int i = first; i < end; i++) {
      if (analysis.token(i).form().equals("(")) {
        end = i; // "Ned Carrow (R)".
      }
    }
    if (!name.type().equals("PERSON") || !surnames.contains(analysis.token(end - 1).form())) {
      while (end > first && offices.get(end - 1)) {
        end--; // "Foreign Office Minister", and "Home" of "Home Secretary".
      }
    }
    while (first < end && isEdge(analysis.token(first))) {
      first++;
    }
    while (end > first && isEdge(analysis.token(end - 1))) {
      end--;
    }
    if (first == end
        || !Character.isUpperCase(analysis.token(end - 1).form().codePointAt(0))
            && !Character.isUpperCase(analysis.token(first).form().codePointAt(0))) {
      return Optional.empty();
    }
    String type = name.type();
    int titled = afterTitle(analysis, first, end);
    if (!type.equals("PERSON") && titled > first) {
      first = titled; // "Georgia Gov. Ned Carrow".
      type = "PERSON";
    }
    int given = givenNameAfter(analysis, first, end);
    if (!type.equals("PERSON") && given > first) {
      first = given; // "Minister of Defence Pavlo Korin".
      type = "PERSON";
    }
    return Optional.of(
        nameSpan(analysis, first, end, type, authority.sense(text(analysis, first, end))));
  }

  /** Where the name behind an abbreviated title begins; {@code first} if there is none. */
  private int afterTitle(Analysis analysis, int first, int end) {
    for (int i = end - 2; i > first; i--) {
      String form = analysis.token(i).form();
      if (form.endsWith(".") && titles.title(form).isPresent()) {
        return i + 1;
      }
    }
    return first;
  }

  /**
   * Where a given name with a surname begins that the name finder has joined to what an office is
   * for; {@code first} if there is none.
   */
  private int givenNameAfter(Analysis analysis, int first, int end) {
    boolean ofOffice = first > 0 && analysis.token(first - 1).form().equals("of");
    int given = end - 2;
    return ofOffice && given > first && givenNames.contains(analysis.token(given).form())
        ? given
        : first;
  }

  private static boolean isEdge(Token token) {
    return token.tag().equals("DT") || token.tag().equals("POS") || token.is("punct");
  }

  private void fromCapitals(
      Analysis analysis, Sentence sentence, BitSet noNames, List<NameSpan> into) {
    int first = sentence.firstToken();
    while (first < sentence.endToken()) {
      int end = first;
      while (end < sentence.endToken()
          && !noNames.get(end)
          && isCapitalisedName(analysis.token(end))) {
        end++;
      }
      if (end > first) {
        into.add(nameSpan(analysis, first, end, "", authority.sense(text(analysis, first, end))));
      }
      first = Math.max(end, first + 1);
    }
  }

  private static boolean isCapitalisedName(Token token) {
    return token.isProperNoun() && Character.isUpperCase(token.form().codePointAt(0));
  }

  private static NameSpan nameSpan(
      Analysis analysis, int first, int end, String type, Optional<Authority.Sense> sense) {
    Token head = analysis.token(end - 1);
    for (int i = first; i < end; i++) {
      Token token = analysis.token(i);
      if ((token.head() < first || token.head() >= end) && !token.is("punct", "case", "det")) {
        head = token;
        break;
      }
    }
    return new NameSpan(first, end, head, type, text(analysis, first, end), sense);
  }

  private static String text(Analysis analysis, int first, int end) {
    return analysis.article().text().line(analysis.span(first, end));
  }
}
