package org.hearsay.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Verdict;

/**
 * A correction as somebody writes it, on the command line or as a line of a file: a verdict, what
 * it is about, and why. Words with blanks stand in double quotation marks.
 *
 * @param about the words behind the verdict
 * @param because blank where nothing is said
 */
record Instruction(Verdict verdict, List<String> about, String because) {

  private static final String BECAUSE = "because";

  Instruction {
    about = List.copyOf(about);
  }

  /** Reads the words of one line; empty where it has none but a comment. */
  static Optional<Instruction> read(String line) throws WrongCorrection {
    List<String> words = words(line);
    return words.isEmpty() ? Optional.empty() : Optional.of(of(words));
  }

  /** Makes one of its words. */
  static Instruction of(List<String> words) throws WrongCorrection {
    Verdict verdict =
        Verdict.of(words.getFirst())
            .orElseThrow(
                () ->
                    new WrongCorrection(
                        "there is no correction \""
                            + words.getFirst()
                            + "\"; there are "
                            + Stream.of(Verdict.values())
                                .map(Verdict::code)
                                .collect(Collectors.joining(", "))));
    // The first behind what has to be there: a reason may say "because" too.
    int least = Math.min(words.size(), 1 + wanted(verdict));
    int reason = words.subList(least, words.size()).indexOf(BECAUSE);
    int end = reason < 0 ? words.size() : least + reason;
    String because =
        reason < 0 ? "" : String.join(" ", words.subList(end + 1, words.size())).strip();
    Instruction instruction = new Instruction(verdict, words.subList(1, end), because);
    instruction.requireWords();
    return instruction;
  }

  /** How it is written. */
  static String usage(Verdict verdict) {
    return switch (verdict) {
      case SAME -> "same ACTOR ACTOR...";
      case APART -> "apart ACTOR ACTOR";
      case IS -> "is ACTOR Q-NUMBER|IRI|ACTOR";
      case IN -> "in ARTICLE ACTOR ACTOR";
      case WRONG -> "wrong STATEMENT";
      case TARGET -> "target STATEMENT ACTOR|nobody";
      case SPEAKER -> "speaker STATEMENT ACTOR|nobody";
      case ACT -> "act STATEMENT ACT";
    };
  }

  private void requireWords() throws WrongCorrection {
    int wanted = wanted(verdict);
    if (about.size() < wanted || about.size() > wanted && verdict != Verdict.SAME) {
      throw new WrongCorrection(
          "write: " + usage(verdict) + " [because WHY], with \"quotation marks\" round blanks");
    }
  }

  private static int wanted(Verdict verdict) {
    return switch (verdict) {
      case WRONG -> 1;
      case SAME, APART, IS, TARGET, SPEAKER, ACT -> 2;
      case IN -> 3;
    };
  }

  /** The line that says the same. */
  String line() {
    Stream<String> words = Stream.concat(Stream.of(verdict.code()), about.stream());
    String line = words.map(Instruction::quoted).collect(Collectors.joining(" "));
    return because.isEmpty() ? line : line + " " + BECAUSE + " " + quoted(because);
  }

  private static String quoted(String word) {
    boolean plain =
        !word.isEmpty()
            && !word.equals(BECAUSE)
            && word.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '#');
    return plain ? word : '"' + word.replace("\"", "\"\"") + '"';
  }

  /** Words between blanks, or in quotation marks, which stand doubled for themselves. */
  private static List<String> words(String line) throws WrongCorrection {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char first = line.charAt(at);
      if (Character.isWhitespace(first) || first == '\uFEFF') {
        at++;
      } else if (first == '#') {
        break;
      } else if (first == '"') {
        at = quotedWord(line, at + 1, words);
      } else {
        int end = at;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
          end++;
        }
        words.add(line.substring(at, end));
        at = end;
      }
    }
    return words;
  }

  private static int quotedWord(String line, int from, List<String> words) throws WrongCorrection {
    StringBuilder word = new StringBuilder();
    for (int at = from; at < line.length(); at++) {
      char next = line.charAt(at);
      if (next != '"') {
        word.append(next);
      } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
        word.append(next);
        at++;
      } else {
        words.add(word.toString());
        return at + 1;
      }
    }
    throw new WrongCorrection("a quotation mark is not closed");
  }
}
