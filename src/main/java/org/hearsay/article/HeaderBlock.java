package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Block;

/**
 * The lines at the top of a plain text that describe the article; {@link Articles} has the format.
 *
 * @param lines how many lines of the text it takes, blank ones above it included
 */
record HeaderBlock(List<Field> fields, int lines) {

  private static final int LONGEST_LINE = 2200;

  private static final Pattern FIELD =
      Pattern.compile("(\\p{L}[\\p{L} _-]{1,24}):(?:\\s+(\\S.*))?", Pattern.DOTALL);

  enum Name {
    TITLE,
    AUTHOR,
    DATE,
    PUBLISHER,
    URL,
    OTHER;

    static Name of(String written) {
      return switch (written.strip().toLowerCase(Locale.ROOT)) {
        case "title", "headline" -> TITLE;
        case "author", "authors", "by", "byline" -> AUTHOR;
        case "date", "published", "publication date" -> DATE;
        case "publisher", "source", "publication" -> PUBLISHER;
        case "url", "link" -> URL;
        default -> OTHER;
      };
    }
  }

  /** One line of the header; {@code value} is the part after the colon. */
  record Field(Name name, Line line, Line value) {

    Block.Kind kind() {
      return switch (name) {
        case TITLE -> Block.Kind.HEADLINE;
        case AUTHOR, DATE -> Block.Kind.BYLINE;
        case PUBLISHER, URL, OTHER -> Block.Kind.BOILERPLATE;
      };
    }
  }

  /** The header at the top of {@code source}; empty where there is none. */
  static Optional<HeaderBlock> find(String source, List<Line> lines) {
    int at = 0;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    List<Field> fields = new ArrayList<>();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      Optional<Field> field = field(source, lines.get(at));
      if (field.isEmpty()) {
        break;
      }
      fields.add(field.get());
      at++;
    }
    boolean closed = at >= lines.size() || lines.get(at).isBlank();
    while (!closed && !fields.isEmpty() && fields.getLast().name() == Name.OTHER) {
      fields.removeLast(); // Without an empty line this may be the body: "WALLACE: Let's start."
      at--;
    }
    boolean titled = fields.stream().anyMatch(field -> field.name() == Name.TITLE);
    long known = fields.stream().filter(field -> field.name() != Name.OTHER).count();
    // A field that nobody knows may come first only where it cannot be anything else.
    boolean starts =
        !fields.isEmpty()
            && (fields.getFirst().name() != Name.OTHER || (closed && titled && known >= 2));
    return starts && (titled || known >= 2)
        ? Optional.of(new HeaderBlock(List.copyOf(fields), at))
        : Optional.empty();
  }

  private static Optional<Field> field(String source, Line line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Matcher field = FIELD.matcher(line.in(source));
    if (!field.matches()) {
      return Optional.empty();
    }
    int value = field.group(2) == null ? line.length() : field.start(2);
    return Optional.of(
        new Field(Name.of(field.group(1)), line, new Line(line.start() + value, line.end(), 0)));
  }

  /** What the fields say; of two with one name, the first. */
  Bibliography says(String source) {
    Bibliography found = Bibliography.NONE;
    for (Field field : fields) {
      String value = field.value().in(source);
      found =
          found.or(
              switch (field.name()) {
                case TITLE -> Bibliography.ofHeadline(value);
                case AUTHOR -> Bibliography.ofAuthor(value);
                case DATE -> Bibliography.ofDate(Dates.find(value));
                case PUBLISHER -> Bibliography.ofPublisher(value);
                case URL -> Bibliography.ofUrl(value);
                case OTHER -> Bibliography.NONE;
              });
    }
    return found;
  }
}
