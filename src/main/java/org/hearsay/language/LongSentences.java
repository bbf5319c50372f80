package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long for the parser, at a semicolon or comma where there is one. */
final class LongSentences {

  private LongSentences() {}

  /** The words in order, in parts of at most {@code most}. */
  static List<List<WordSplitter.Word>> cut(List<WordSplitter.Word> words, int most) {
    List<List<WordSplitter.Word>> parts = new ArrayList<>();
    int from = 0;
    while (words.size() - from > most) {
      int end = placeToCut(words, from, from + most);
      parts.add(words.subList(from, end));
      from = end;
    }
    parts.add(words.subList(from, words.size()));
    return parts;
  }

  private static int placeToCut(List<WordSplitter.Word> words, int from, int end) {
    for (String mark : List.of(";", ",")) {
      for (int i = end - 1; i > from + (end - from) / 2; i--) {
        if (words.get(i).form().equals(mark)) {
          return i + 1;
        }
      }
    }
    return end;
  }
}
