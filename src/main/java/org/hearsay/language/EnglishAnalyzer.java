package org.hearsay.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.hearsay.model.Text;

/**
 * Analyses English with OpenNLP (language, sentences) and NLP4J (words, tags, lemmas, names,
 * trees). Reads headline, headings and paragraphs; bylines and boilerplate have no tokens.
 *
 * <p>One instance serves all threads and costs about 600 MB of heap.
 */
public final class EnglishAnalyzer implements LanguageAnalyzer {

  /** The most words of an article, marks counted: far above any in the news. */
  public static final int MOST_WORDS = 50_000;

  /** The parser's time grows faster than the sentence; what is longer is a list, not a sentence. */
  private static final int LONGEST_SENTENCE = 200;

  /** A row of marks takes the parser twenty times as long as words, and says nothing. */
  private static final int MOST_MARKS = 40;

  private final SortedMap<String, String> hashes;
  private final LanguageCheck language;
  private final SentenceSplitter sentences;
  private final WordSplitter splitter;
  private final SentenceParser parser;

  private EnglishAnalyzer(Models models) {
    Abbreviations abbreviations = Abbreviations.load();
    hashes = models.hashes();
    language = new LanguageCheck(models.languages());
    sentences = new SentenceSplitter(models.sentences(), abbreviations);
    splitter = new WordSplitter(abbreviations);
    parser = new SentenceParser(models.decoder());
  }

  /**
   * Loads the models: two or three seconds, the first time a minute.
   *
   * @param progress is told in one line what takes so long, before it does
   * @throws IOException naming the model that is missing or cannot be read
   */
  public static EnglishAnalyzer load(ModelCache cache, Consumer<String> progress)
      throws IOException {
    return new EnglishAnalyzer(Models.load(cache, progress));
  }

  /** SHA-256 of each model in use, by file name: what a reading's provenance names. */
  public SortedMap<String, String> models() {
    return hashes;
  }

  @Override
  public Outcome<Analysis> analyze(Article article) {
    Text text = article.text();
    Optional<String> other =
        language.otherLanguage(
            article.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .map(block -> text.cut(block.span()))
                .collect(Collectors.joining("\n")));
    return other.isPresent()
        ? Outcome.refused(
            new Rejected(
                article.source(),
                Rejected.Code.NOT_ENGLISH,
                "the text is in " + other.get() + "; Hearsay reads English"))
        : new Run(article).analysis();
  }

  /** Some words that are parsed together, of a paragraph that begins at {@code offset}. */
  private record Part(int paragraph, int offset, List<WordSplitter.Word> words) {

    /** Whether it says something. */
    boolean isSentence() {
      if (words.size() <= MOST_MARKS) {
        return !words.isEmpty();
      }
      long marks =
          words.stream()
              .filter(word -> word.form().codePoints().noneMatch(Character::isLetterOrDigit))
              .count();
      return marks < words.size() * 3L / 4;
    }
  }

  /** The analysis of one article, as it grows. */
  private final class Run {

    private final Article article;
    private final Text text;
    private final List<Sentence> foundSentences = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private int words;

    Run(Article article) {
      this.article = article;
      this.text = article.text();
    }

    /** Counts before it parses, which is what takes the time. */
    Outcome<Analysis> analysis() {
      List<Block> blocks = article.blocks();
      List<Integer> read = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (isRead(blocks.get(i).kind())) {
          read.add(i);
        }
      }
      List<QuoteFinder.Found> found =
          QuoteFinder.find(read.stream().map(i -> text.cut(blocks.get(i).span())).toList());
      for (int i = 0; i < read.size() && words <= MOST_WORDS; i++) {
        addBlock(read.get(i), blocks.get(read.get(i)), found.get(i));
      }
      if (words > MOST_WORDS) {
        return Outcome.refused(
            new Rejected(
                article.source(),
                Rejected.Code.TOO_LARGE,
                "more than " + MOST_WORDS + " words, the limit: split it"));
      }
      parts.stream().filter(Part::isSentence).forEach(this::addSentence);
      return Outcome.of(new Analysis(article, foundSentences, tokens, names, quotes));
    }

    private void addBlock(int index, Block block, QuoteFinder.Found found) {
      String paragraph = text.cut(block.span());
      int offset = text.toUnits(block.span().start());
      for (QuoteFinder.Range range : found.quotes()) {
        quotes.add(
            new Quote(
                text.span(offset + range.start(), offset + range.end()),
                text.span(offset + range.innerStart(), offset + range.innerEnd()),
                range.depth(),
                range.opensAgain(),
                range.closed()));
      }
      for (SentenceSplitter.Range range : sentences.split(paragraph)) {
        List<WordSplitter.Word> all =
            splitter.split(paragraph, range.start(), range.end(), found.marks());
        for (List<WordSplitter.Word> part : LongSentences.cut(all, LONGEST_SENTENCE)) {
          parts.add(new Part(index, offset, part));
        }
        words += all.size();
      }
    }

    private void addSentence(Part part) {
      int first = tokens.size();
      SentenceParser.Parsed parsed = parser.parse(text, part.offset(), part.words(), first);
      tokens.addAll(parsed.tokens());
      names.addAll(parsed.names());
      foundSentences.add(
          new Sentence(
              foundSentences.size(),
              part.paragraph(),
              parsed.tokens().getFirst().span().cover(parsed.tokens().getLast().span()),
              first,
              tokens.size()));
    }
  }

  private static boolean isRead(Block.Kind kind) {
    return switch (kind) {
      case HEADLINE, HEADING, PARAGRAPH -> true;
      case BYLINE, BOILERPLATE -> false;
    };
  }
}
