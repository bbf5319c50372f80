package org.hearsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;

/**
 * What a word processor or a printer made of an article.
 *
 * @param headline the paragraph that is set as one
 * @param properties what the file says of itself; the text knows better
 */
record Manuscript(List<String> paragraphs, Optional<String> headline, Bibliography properties) {

  /** What programs call a file that nobody gave a title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:Microsoft |Word |Powered).*|Document ?\\d*|\\S*|.*\\.(?:docx?|odt|rtf|pdf|indd|qxd|html?)",
          Pattern.CASE_INSENSITIVE);

  /** The names that programs give to those who have none. */
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "\\S*|.*(?:\\\\|@|user\\b|admin|microsoft|python-docx|factiva|nexis|windows).*",
          Pattern.CASE_INSENSITIVE);

  /** So many first paragraphs may be the title that the properties give. */
  private static final int HEAD = 5;

  Manuscript {
    paragraphs = paragraphs.stream().filter(Predicate.not(String::isBlank)).toList();
  }

  /** Gathers the paragraphs of a document whose styles tell what is its headline. */
  static final class Gathering {

    private final List<String> paragraphs = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> heading = Optional.empty();

    /**
     * Takes in a paragraph, if there are words in it.
     *
     * @param title whether it is set as the title
     * @param heading whether it is set as a heading: above the text that is a headline, too
     */
    void add(String text, boolean title, boolean heading) {
      if (!Characters.hasWords(text)) {
        return;
      }
      if (title && this.title.isEmpty()) {
        this.title = Optional.of(text);
      }
      if (heading && paragraphs.isEmpty()) {
        this.heading = Optional.of(text);
      }
      paragraphs.add(text);
    }

    /**
     * All of it.
     *
     * @param says what the file says of itself, if anything
     * @param created the name of the element with its day
     * @param authors the names of those with who wrote it, the first that has words
     */
    Manuscript manuscript(Optional<Element> says, String created, String... authors) {
      return new Manuscript(
          paragraphs,
          title.or(() -> heading),
          says.map(
                  all ->
                      properties(
                          Xml.text(all, "title"), Xml.text(all, created), Xml.text(all, authors)))
              .orElse(Bibliography.NONE));
    }
  }

  static Bibliography properties(String title, String date, String author) {
    return Bibliography.of(
        NO_TITLE.matcher(title.strip()).matches() ? "" : title,
        date,
        NO_AUTHOR.matcher(author.strip()).matches() ? "" : author,
        "",
        "");
  }

  /**
   * The article, or those of a database that were saved this way.
   *
   * @param wanting what to tell where there is no text
   */
  Feed feed(Input input, String wanting) throws IOException {
    // Two empty lines: one may stand between the lines of a paragraph.
    String text = paragraphs.stream().map(String::strip).collect(Collectors.joining("\n\n\n"));
    if (!Characters.hasWords(text)) {
      return Feed.of(Opener.refused(input.label(), Rejected.Code.EMPTY, wanting));
    }
    Optional<Format> database = Formats.database(Beginning.of("", text));
    if (database.isPresent()) {
      var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      return database
          .get()
          .open(new Input(input.label(), input.name(), in, Optional.empty(), input.opener()));
    }
    Optional<String> title = headline.or(this::titled);
    Bibliography known = title.map(Bibliography::ofHeadline).orElse(Bibliography.NONE);
    return Feed.of(Outcome.of(Document.of(input.label(), text, known).supposing(properties)));
  }

  /** The title of the properties, where it stands above the text too. */
  private Optional<String> titled() {
    return paragraphs.stream()
        .limit(HEAD)
        .filter(
            one -> properties.headline().filter(title -> Headlines.areSame(title, one)).isPresent())
        .findFirst();
  }
}
