package org.hearsay.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Outcome;
import org.hearsay.model.Text;

/** One analyser for all tests that need the language models, loaded when the first asks for it. */
public final class TestLanguage {

  private static final Pattern PARAGRAPH =
      Pattern.compile("\\S.*?(?=\\s*(?:\\n\\s*\\n|\\z))", Pattern.DOTALL);

  private TestLanguage() {}

  private static final class Holder {
    static final EnglishAnalyzer ANALYZER = load();

    private static EnglishAnalyzer load() {
      try {
        return EnglishAnalyzer.load(ModelCache.ofUser(), message -> {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The shared analyser. */
  public static EnglishAnalyzer analyzer() {
    return Holder.ANALYZER;
  }

  /** The analysis of {@code text}, whose paragraphs are parted by blank lines. */
  public static Analysis analyze(String text) {
    return analyze(article(text));
  }

  /** The analysis of an article in English. */
  public static Analysis analyze(Article article) {
    return switch (analyzer().analyze(article)) {
      case Outcome.Done<Analysis> done -> done.value();
      case Outcome.Refused<Analysis> refused ->
          throw new AssertionError(refused.reason().toString());
    };
  }

  /** An article published on 20 December 2014 with nothing but paragraphs. */
  public static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    Text frozen = new Text(text);
    Matcher paragraph = PARAGRAPH.matcher(text);
    while (paragraph.find()) {
      blocks.add(new Block(frozen.span(paragraph.start(), paragraph.end()), Block.Kind.PARAGRAPH));
    }
    return article(frozen, blocks);
  }

  private static Article article(Text text, List<Block> blocks) {
    return new Article(
        "test",
        "test.txt",
        Optional.empty(),
        Optional.of(LocalDate.of(2014, 12, 20)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        blocks,
        sha256(text.string()));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
