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
 * <p>One instance serves all threads and costs about 2 GB of heap.
 */
public final class EnglishAnalyzer implements LanguageAnalyzer {

  /** The parser's time grows faster than the sentence; what is longer is a list, not a sentence. */
  private static final int MOST_WORDS = 200;

  private final SortedMap<String, String> hashes;
  private final LanguageCheck language;
  private final SentenceSplitter sentences;
  private final WordSplitter words;
  private final SentenceParser parser;

  private EnglishAnalyzer(Models models) {
    Abbreviations abbreviations = Abbreviations.load();
    hashes = models.hashes();
    language = new LanguageCheck(models.languages());
    sentences = new SentenceSplitter(models.sentences(), abbreviations);
    words = new WordSplitter(abbreviations);
    parser = new SentenceParser(models.decoder());
  }

  /**
   * Loads the models: some six seconds, the first time half a minute.
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
        : Outcome.of(new Run(article).analysis());
  }

  /** The analysis of one article, as it grows. */
  private final class Run {

    private final Article article;
    private final Text text;
    private final List<Sentence> foundSentences = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    Run(Article article) {
      this.article = article;
      this.text = article.text();
    }

    Analysis analysis() {
      List<Block> blocks = article.blocks();
      List<Integer> read = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        if (isRead(blocks.get(i).kind())) {
          read.add(i);
        }
      }
      List<QuoteFinder.Found> found =
          QuoteFinder.find(read.stream().map(i -> text.cut(blocks.get(i).span())).toList());
      for (int i = 0; i < read.size(); i++) {
        addBlock(read.get(i), blocks.get(read.get(i)), found.get(i));
      }
      return new Analysis(article, foundSentences, tokens, names, quotes);
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
            words.split(paragraph, range.start(), range.end(), found.marks());
        for (List<WordSplitter.Word> part : LongSentences.cut(all, MOST_WORDS)) {
          addSentence(index, offset, part);
        }
      }
    }

    private void addSentence(int paragraph, int offset, List<WordSplitter.Word> part) {
      if (part.isEmpty()) {
        return;
      }
      int first = tokens.size();
      SentenceParser.Parsed parsed = parser.parse(text, offset, part, first);
      tokens.addAll(parsed.tokens());
      names.addAll(parsed.names());
      foundSentences.add(
          new Sentence(
              foundSentences.size(),
              paragraph,
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
