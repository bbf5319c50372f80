package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Block;

/** Gives each paragraph its role, and gathers what bylines, datelines and footers say. */
final class RoleFinder {

  private static final Pattern PLACE_OF_WRITER = Pattern.compile("in \\p{Lu}[\\p{L}., ]{1,40}");

  /** "(Reporting by Jane Doe; Editing by John Roe)" at the end of the last paragraph. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "\\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated)"
              + "(?: and \\p{L}+)? by [^()]{1,400}\\)\\.?$");

  private static final int CREDIT_REACH = 450;

  /** Bylines stand at the top, and rarely at the very end. */
  private static final int LAST_BYLINES = 3;

  /** A place and a dash are a dateline only where the report opens. */
  private static final int OPENING = 2;

  private final List<Paragraph> paragraphs;
  private final Bibliography known;
  private final boolean headlineIsKnown;

  private final Map<Paragraph, Block.Kind> aside = new HashMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private Bibliography bylines = Bibliography.NONE;
  private Bibliography footers = Bibliography.NONE;
  private Bibliography datelines = Bibliography.NONE;

  private RoleFinder(List<Paragraph> paragraphs, Bibliography known, boolean headlineIsKnown) {
    this.paragraphs = paragraphs;
    this.known = known;
    this.headlineIsKnown = headlineIsKnown;
  }

  /**
   * @param known what is known before; it wins over what the paragraphs say
   * @param headlineIsElsewhere whether a first line that looks like a headline is not it: the known
   *     one is
   */
  static Draft find(List<Paragraph> paragraphs, Bibliography known, boolean headlineIsElsewhere) {
    return new RoleFinder(paragraphs, known, headlineIsElsewhere && known.headline().isPresent())
        .draft();
  }

  private Draft draft() {
    List<Paragraph> body = setAside();
    Headlines headlines = new Headlines(body);
    OptionalInt titled = known.headline().map(headlines::titled).orElse(OptionalInt.empty());
    OptionalInt headline = titled.isPresent() ? titled : guess(headlines, body);
    boolean demoted = headlineIsKnown && titled.isEmpty();
    int index = 0;
    int opened = 0;
    Bibliography title = Bibliography.NONE;
    for (Paragraph paragraph : paragraphs) {
      Optional<Block.Kind> set = Optional.ofNullable(aside.get(paragraph));
      if (set.isPresent()) {
        passages.add(Passage.of(paragraph, set.get()));
        continue;
      }
      if (index >= body.size() || body.get(index) != paragraph) {
        continue; // A rule of stars or dashes.
      }
      if (headline.isPresent() && headline.getAsInt() == index) {
        passages.add(Passage.of(paragraph, demoted ? Block.Kind.HEADING : Block.Kind.HEADLINE));
        title = demoted ? title : Bibliography.ofHeadline(paragraph.text());
      } else if (isHeading(paragraph, headlines, index)) {
        passages.add(Passage.of(paragraph, Block.Kind.HEADING));
      } else {
        addBody(paragraph, opened < OPENING);
        opened++;
      }
      index++;
    }
    return new Draft(says(title), passages);
  }

  /** A sentence between a headline that is known and a byline is the lead. */
  private OptionalInt guess(Headlines headlines, List<Paragraph> body) {
    OptionalInt guessed = headlines.guess(bylineComesAfter(body));
    boolean lead =
        headlineIsKnown && guessed.isPresent() && body.get(guessed.getAsInt()).text().endsWith(".");
    return lead ? OptionalInt.empty() : guessed;
  }

  private static boolean isHeading(Paragraph paragraph, Headlines headlines, int index) {
    return switch (paragraph.hint()) {
      case HEADING -> true;
      case BODY -> false;
      case NONE, HEADLINE -> headlines.isHeading(index);
    };
  }

  /** A byline's agency may have been taken over by a paper, whose name stands in the footer. */
  private Bibliography says(Bibliography title) {
    Bibliography writer =
        Bibliography.ofDate(bylines.published())
            .or(Bibliography.ofAuthor(bylines.author().orElse("")));
    return known.or(title).or(writer).or(footers).or(bylines).or(datelines);
  }

  /** Puts bylines and boilerplate aside; what is left, and has words, is the body. */
  private List<Paragraph> setAside() {
    List<Paragraph> body = new ArrayList<>();
    int ended = 0;
    Optional<Paragraph> previous = Optional.empty();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      String text = paragraph.text();
      boolean edge = ended == 0 || i >= paragraphs.size() - LAST_BYLINES;
      boolean alone = paragraphs.size() == 1;
      Optional<Bibliography> byline =
          edge && !alone && !isDateline(text)
              ? byline(text, ended == 0, previous, body)
              : Optional.empty();
      Optional<Bibliography> footer =
          byline.isPresent() || alone || paragraph.hint() == Paragraph.Hint.HEADING
              ? Optional.empty()
              : Footers.read(text);
      if (byline.isPresent()) {
        bylines = bylines.or(byline.get());
        aside.put(paragraph, Block.Kind.BYLINE);
      } else if (footer.isPresent()) {
        footers = footers.or(footer.get());
        aside.put(paragraph, Block.Kind.BOILERPLATE);
      } else if (Characters.hasWords(text)) {
        body.add(paragraph);
        ended += Sentences.isEnded(text) && body.size() > 1 ? 1 : 0;
      }
      previous = Optional.of(paragraph);
    }
    return body;
  }

  private Optional<Bibliography> byline(
      String text, boolean top, Optional<Paragraph> previous, List<Paragraph> body) {
    Optional<Bibliography> byline = Bylines.read(text);
    if (byline.isPresent() || !top) {
      return byline;
    }
    boolean belowByline = previous.map(aside::get).filter(Block.Kind.BYLINE::equals).isPresent();
    if (belowByline && PLACE_OF_WRITER.matcher(text).matches()) {
      return Optional.of(Bibliography.NONE);
    }
    return body.size() == 1 && Bylines.isBareName(text)
        ? Optional.of(Bibliography.ofAuthor(text))
        : Optional.empty();
  }

  private static boolean isDateline(String text) {
    return Datelines.find(text).map(found -> found.length() == text.length()).orElse(false);
  }

  private boolean bylineComesAfter(List<Paragraph> body) {
    if (body.isEmpty()) {
      return false;
    }
    int next = paragraphs.indexOf(body.getFirst()) + 1;
    return next < paragraphs.size() && aside.get(paragraphs.get(next)) == Block.Kind.BYLINE;
  }

  private void addBody(Paragraph paragraph, boolean opening) {
    String text = paragraph.text();
    int start = 0;
    Optional<Datelines.Dateline> dateline = Datelines.find(text);
    if (dateline.isPresent() && (opening || dateline.get().says().publisher().isPresent())) {
      datelines = datelines.or(dateline.get().says());
      int end = dateline.get().length();
      passages.add(new Passage(paragraph, 0, end, Block.Kind.BYLINE));
      start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
    int end = credit(text);
    int bodyEnd = end > start && text.charAt(end - 1) == ' ' ? end - 1 : end;
    if (bodyEnd > start) {
      passages.add(new Passage(paragraph, start, bodyEnd, Block.Kind.PARAGRAPH));
    }
    if (end < text.length()) {
      passages.add(new Passage(paragraph, end, text.length(), Block.Kind.BOILERPLATE));
    }
  }

  /** Where the credits at the end of {@code text} start. */
  private static int credit(String text) {
    int from = Math.max(0, text.length() - CREDIT_REACH);
    Matcher credit = CREDIT.matcher(text).region(from, text.length());
    return credit.find() ? credit.start() : text.length();
  }
}
