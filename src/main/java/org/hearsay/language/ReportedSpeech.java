package org.hearsay.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence that is nothing but a quotation and the clause that reports it: "'We left,' she said,
 * 'at noon'", "She could only quip: 'We left.'" The parser reads each better by itself; positions
 * are those of the sentence's words.
 *
 * @param quoted what is quoted, in parts that are sentences of their own
 * @param reporting the clause that reports it
 */
record ReportedSpeech(List<List<Integer>> quoted, List<Integer> reporting) {

  private static final String OPENS = "``";
  private static final String CLOSES = "''";

  /** What ends a quotation before the clause that reports it. */
  private static final Set<String> STOPS =
      Set.of(",", "?", "!", "...", "\u2026", "--", "-", "\u2014");

  /** What stands between a clause that reports and the quotation that follows it. */
  private static final Set<String> INTRODUCES = Set.of(":", ",");

  /** A quotation before one of these is a phrase of the sentence: "'Cats,' 'dogs,' and 'mice'". */
  private static final Set<String> JOINTS =
      Set.of(
          "and", "or", "but", "nor", "as", "in", "on", "of", "for", "to", "with", "by", "than",
          "is", "are", "was", "were");

  /** Empty where the sentence is not of this kind. */
  static Optional<ReportedSpeech> in(List<WordSplitter.Word> words) {
    int close = closeOfFirst(words);
    return close > 0 ? before(words, close) : after(words);
  }

  /** The quotation comes first; it may go on after the clause. */
  private static Optional<ReportedSpeech> before(List<WordSplitter.Word> words, int close) {
    int from = close + 1;
    if (!STOPS.contains(form(words, close - 1))) {
      if (!form(words, from).equals(",")) {
        return Optional.empty();
      }
      from++; // "'We left', she said."
    }
    String next = form(words, from);
    int end = opening(words, from);
    if (from + 1 >= words.size()
        || !Character.isLetter(next.codePointAt(0))
        || JOINTS.contains(next.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    List<Integer> first = range(0, from);
    List<Integer> clause = range(from, end);
    if (end == words.size()) {
      return Optional.of(new ReportedSpeech(List.of(first), clause));
    }
    if (!form(words, end - 1).equals(",") || end + 1 == words.size()) {
      return Optional.empty();
    }
    List<Integer> second = range(end, words.size());
    boolean goesOn = Character.isLowerCase(form(words, end + 1).codePointAt(0));
    return Optional.of(
        new ReportedSpeech(
            goesOn
                ? List.of(Stream.concat(first.stream(), second.stream()).toList())
                : List.of(first, second),
            clause));
  }

  /** The clause comes first, and the quotation is a sentence that ends with it. */
  private static Optional<ReportedSpeech> after(List<WordSplitter.Word> words) {
    int open = opening(words, 0);
    if (open < 2
        || open + 1 >= words.size()
        || !INTRODUCES.contains(form(words, open - 1))
        || !Character.isUpperCase(form(words, open + 1).codePointAt(0))) {
      return Optional.empty();
    }
    int close = closing(words, open, 0);
    boolean toTheEnd = close < 0 || close == words.size() - 1;
    return toTheEnd
        ? Optional.of(new ReportedSpeech(List.of(range(open, words.size())), range(0, open)))
        : Optional.empty();
  }

  /** Where the quotation closes that the sentence opens with, or begins in the midst of. */
  private static int closeOfFirst(List<WordSplitter.Word> words) {
    return closing(words, 0, form(words, 0).equals(OPENS) ? 0 : 1);
  }

  /** Where as many quotations as are open have been closed, or -1. */
  private static int closing(List<WordSplitter.Word> words, int from, int open) {
    int depth = open;
    for (int i = from; i < words.size(); i++) {
      if (form(words, i).equals(OPENS)) {
        depth++;
      } else if (form(words, i).equals(CLOSES) && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where the next quotation opens, or the end of the sentence. */
  private static int opening(List<WordSplitter.Word> words, int from) {
    int at = from;
    while (at < words.size() && !form(words, at).equals(OPENS)) {
      at++;
    }
    return at;
  }

  private static String form(List<WordSplitter.Word> words, int index) {
    return index < words.size() ? words.get(index).form() : " ";
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
