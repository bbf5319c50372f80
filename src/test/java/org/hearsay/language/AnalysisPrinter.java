package org.hearsay.language;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the analysis of text files, one token a line: a tool for those who write rules. */
public final class AnalysisPrinter {

  private AnalysisPrinter() {}

  /** Takes file names; "-" is standard input. Paragraphs are parted by blank lines. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String arg : args) {
      String text =
          arg.equals("-")
              ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
              : Files.readString(Path.of(arg));
      print(TestLanguage.analyze(text), out);
    }
    out.flush();
  }

  static void print(Analysis analysis, PrintStream out) {
    for (Sentence sentence : analysis.sentences()) {
      out.println("# " + analysis.article().text().cut(sentence.span()).replace('\n', ' '));
      for (Token token : analysis.tokens(sentence)) {
        int number = token.index() - sentence.firstToken() + 1;
        int head = token.head() < 0 ? 0 : token.head() - sentence.firstToken() + 1;
        out.printf(
            "%d\t%s\t%s\t%s\t%d\t%s\t%s%n",
            number,
            token.form().replace('\n', ' '),
            token.lemma(),
            token.tag(),
            head,
            token.relation(),
            head == 0 ? "" : analysis.token(token.head()).form());
      }
      for (Name name : analysis.names()) {
        if (sentence.span().contains(name.span())) {
          out.println("= " + name.type() + " " + analysis.article().text().cut(name.span()));
        }
      }
      out.println();
    }
    for (Quote quote : analysis.quotes()) {
      out.println(
          "> "
              + quote.depth()
              + (quote.opensAgain() ? " again" : "")
              + (quote.closed() ? "" : " open")
              + " "
              + analysis.article().text().cut(quote.span()).replace('\n', ' '));
    }
  }
}
