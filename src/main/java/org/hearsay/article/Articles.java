package org.hearsay.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Block;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * The way in: readers that make articles of documents.
 *
 * <pre>{@code
 * ArticleReader reader = Articles.reader();
 * Outcome<Article> article = reader.read(new Document("probe.html", bytes));
 * }</pre>
 *
 * <p>A document is a web page or plain text, which its content tells, whatever its name. Plain text
 * is taken as news sites give it: with a headline, byline and date, cross-headings, a dateline and
 * footers, its lines wrapped or not; or with a header, one field a line up to an empty line:
 *
 * <pre>
 * Title: Minister denies bribery claims
 * Author: Jane Doe
 * Date: 2014-12-20
 * Publisher: The Daily Example
 * URL: https://news.example/2014/12/20/minister
 *
 * The first paragraph ...
 *
 * The second paragraph ...
 * </pre>
 *
 * <p>Names of fields may be in any case and order. {@code Headline} stands for {@code Title},
 * {@code By} and {@code Byline} for {@code Author}, {@code Published} for {@code Date}, {@code
 * Source} for {@code Publisher}, {@code Link} for {@code URL}; other fields are passed over. It is
 * a header where it has a title, or two fields with a known name.
 *
 * <p>Other {@linkplain Formats formats} are read where one article is in them.
 *
 * <p>Nothing that a document names is ever fetched, and no XML parser that knows DTDs is used, so
 * there are no entities to follow.
 *
 * <p>Readers never throw on what a document holds: they refuse it, with a code and a line for a
 * human. They are thread-safe, keep nothing, and take time in proportion to the document.
 */
public final class Articles {

  private Articles() {}

  /** {@link #reader(InputLimits)} with the usual limits. */
  public static ArticleReader reader() {
    return reader(InputLimits.STANDARD);
  }

  /**
   * Articles whose text is the readable part of the document: headline, headings and paragraphs
   * with empty lines between, composed (NFC), on one line each, without bylines and notices, which
   * become the article's author, date, publisher and address. A dateline stays, as a byline block
   * of its own.
   */
  public static ArticleReader reader(InputLimits limits) {
    return document -> read(document, limits, false);
  }

  /** {@link #verbatim(InputLimits)} with the usual limits. */
  public static ArticleReader verbatim() {
    return verbatim(InputLimits.STANDARD);
  }

  /**
   * Articles whose text is the document's, character for character, without a byte order mark. The
   * blocks lie over it, line ends, odd spaces and markup inside them included; what they leave out
   * is empty or markup. A page is taken as it stands, tags and all; so is a mail, a table, or
   * whatever else it looks like.
   */
  public static ArticleReader verbatim(InputLimits limits) {
    return document -> read(document, limits, true);
  }

  private static Outcome<Article> read(Document document, InputLimits limits, boolean verbatim) {
    String source = document.source();
    long size = document.bytes().length;
    if (size > limits.file()) {
      return Outcome.refused(
          Assembler.tooLarge(source, "file of " + InputLimits.inWords(size), limits.file()));
    }
    if (!document.told() && !verbatim) {
      return only(document, limits).then(told -> read(told, limits, false));
    }
    return Decoder.decode(document)
        .then(
            text ->
                Characters.hasWords(text)
                    ? read(
                        text, Markup.isPage(Beginning.of(source, text)), document, limits, verbatim)
                    : Outcome.refused(new Rejected(source, Rejected.Code.EMPTY, "no words in it")));
  }

  /** A format with several articles may hold a single one. */
  private static Outcome<Document> only(Document document, InputLimits limits) {
    String source = document.source();
    try (Feed feed = new Opener(limits, Columns.GUESSED, note -> {}).open(document)) {
      Optional<Outcome<Document>> first = feed.next();
      boolean several = first.isPresent() && feed.next().isPresent();
      String detail =
          several ? "several articles in it, where one is asked for" : "no article in it";
      return first
          .filter(one -> !several)
          .orElseGet(() -> Opener.refused(source, Rejected.Code.UNKNOWN_FORMAT, detail));
    } catch (IOException e) {
      return Opener.failure(source, e);
    } catch (RuntimeException | StackOverflowError defect) {
      return Opener.defect(source, defect);
    }
  }

  private static Outcome<Article> read(
      String text, boolean page, Document document, InputLimits limits, boolean verbatim) {
    String source = document.source();
    var assembler = new Assembler(limits);
    long size = Characters.utf8Length(text);
    if (size > limits.text() && (verbatim || !page)) {
      return Outcome.refused(
          Assembler.tooLarge(source, "text of " + InputLimits.inWords(size), limits.text()));
    }
    if (verbatim) {
      String readable = page ? Remnants.maskPage(text) : Remnants.mask(text);
      return assembler.verbatim(source, text, plain(readable, document.known(), true));
    }
    Outcome<Draft> draft =
        page
            ? Pages.read(source, text, document.known())
            : Outcome.of(plain(Remnants.unescape(Remnants.mask(text)), document.known(), false));
    return draft.then(read -> assembler.normalised(source, read.supposing(document.supposed())));
  }

  private static Draft plain(String text, Bibliography known, boolean verbatim) {
    List<Line> lines = Line.all(text);
    Optional<HeaderBlock> header = HeaderBlock.find(text, lines);
    List<Line> rest = lines.subList(header.map(HeaderBlock::lines).orElse(0), lines.size());
    Bibliography told = known.or(header.map(h -> h.says(text)).orElse(Bibliography.NONE));
    Draft body = RoleFinder.find(Layout.paragraphs(text, rest), told, !verbatim);
    if (header.isEmpty() || !verbatim) {
      return body;
    }
    List<Passage> passages = new ArrayList<>();
    for (HeaderBlock.Field field : header.get().fields()) {
      Line line = field.kind() == Block.Kind.HEADLINE ? field.value() : field.line();
      Paragraph paragraph = Paragraph.of(text, List.of(line));
      if (!paragraph.isEmpty()) {
        passages.add(Passage.of(paragraph, field.kind()));
      }
    }
    passages.addAll(body.passages());
    return new Draft(body.says(), passages);
  }
}
