package org.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.article.PdfLines.PdfLine;

/**
 * Makes paragraphs of a PDF's lines: without page heads and numbers, across columns and pages, and
 * with the words whole that were parted at the end of a line.
 */
final class PdfLayout {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\W*+(?:(?:page|p\\.)\\s*+)?(?:\\d{1,4}|[ivxlc]{1,7})\\W*+(?:(?:of\\W*+)?\\d{1,4}\\W*+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARTED = Pattern.compile(".*\\p{L}[-\u2010\u00AD]", Pattern.DOTALL);

  /** So many lines at either edge of a page may be its head or foot. */
  private static final int EDGE = 2;

  private static final int LONGEST_HEAD = 150;

  /** "All rights reserved." */
  private static final int LONGEST_NOTICE = 10;

  /** Set so much larger than the text, a line is a headline. */
  private static final float LARGE = 1.2f;

  /** So far down a page is its top, in lines. */
  private static final int TOP = 12;

  /** Fewer words set large are a paper's or a section's name, where more follow. */
  private static final int FEWEST_WORDS = 4;

  /** What is longer was never a word; looking for its start would take long. */
  private static final int LONGEST_WORD = 60;

  /** Lines before and after that show how wide the column is. */
  private static final int NEAR = 4;

  private final List<PdfLine> lines;
  private final Set<String> words = new HashSet<>();
  private final float body;
  private final float leading;

  PdfLayout(List<PdfLine> all) {
    lines = withoutHeads(all);
    lines.forEach(line -> words.addAll(List.of(line.text().toLowerCase(Locale.ROOT).split(" "))));
    body = usual(lines, PdfLine::size, line -> line.text().length());
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float gap = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0) {
        gaps.add(gap);
      }
    }
    leading = usual(gaps, gap -> gap, gap -> 1);
  }

  private interface Measure<T> {
    float of(T one);
  }

  /** The middle one, each counted by its weight. */
  private static <T> float usual(List<T> all, Measure<T> measure, Measure<T> weight) {
    TreeMap<Float, Float> counts = new TreeMap<>();
    float sum = 0;
    for (T one : all) {
      counts.merge(measure.of(one), weight.of(one), Float::sum);
      sum += weight.of(one);
    }
    float seen = 0;
    for (Map.Entry<Float, Float> count : counts.entrySet()) {
      seen += count.getValue();
      if (seen * 2 >= sum) {
        return count.getKey();
      }
    }
    return 0;
  }

  Manuscript manuscript(Bibliography properties) {
    List<String> paragraphs = new ArrayList<>();
    Optional<String> headline = Optional.empty();
    int from = 0;
    boolean named = false;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || isStart(i)) {
        String paragraph = join(lines.subList(from, i));
        boolean large = isLarge(lines.get(from)) && from < TOP && lines.get(from).page() == 1;
        if (large && !named) {
          named = Sentences.words(paragraph) >= FEWEST_WORDS;
          headline = named ? Optional.of(paragraph) : headline.or(() -> Optional.of(paragraph));
        }
        paragraphs.add(paragraph);
        from = i;
      }
    }
    if (named) {
      int title = paragraphs.indexOf(headline.get());
      // A paper's name above it is none of its text.
      paragraphs
          .subList(0, title)
          .removeIf(one -> Sentences.words(one) < FEWEST_WORDS && !Dates.find(one).isPresent());
    }
    return new Manuscript(paragraphs, headline, properties);
  }

  private boolean isLarge(PdfLine line) {
    return line.size() >= body * LARGE;
  }

  /** Whether a paragraph starts with line {@code at}. */
  private boolean isStart(int at) {
    PdfLine last = lines.get(at - 1);
    PdfLine line = lines.get(at);
    if (Math.abs(last.size() - line.size()) > body / 10) {
      return true;
    }
    if (PARTED.matcher(last.text()).matches() && Sentences.startsLower(line.text())) {
      return false;
    }
    boolean ended = Sentences.isEnded(last.text()) || Sentences.introduces(last.text());
    float gap = line.y() - last.y();
    boolean below = line.page() == last.page() && gap > 0 && line.left() < last.right();
    boolean indented = below && line.left() > last.left() + body / 2 && !isLarge(line);
    if (!below) {
      // The next column or page.
      return ended && (isShort(at - 1) || isIndented(at)) || isLarge(line);
    }
    return gap > 1.4f * Math.max(leading, 1.2f * line.size())
        || (indented && ended)
        || (ended && isShort(at - 1));
  }

  private boolean isIndented(int at) {
    return at + 1 < lines.size() && lines.get(at).left() > lines.get(at + 1).left() + body / 2;
  }

  /** Whether a line ends well before those around it. */
  private boolean isShort(int at) {
    PdfLine line = lines.get(at);
    float widest = line.right();
    for (int i = Math.max(0, at - NEAR); i < Math.min(lines.size(), at + NEAR); i++) {
      PdfLine other = lines.get(i);
      if (Math.abs(other.left() - line.left()) < 4 * body) {
        widest = Math.max(widest, other.right());
      }
    }
    return line.right() < widest - 3 * body;
  }

  private String join(List<PdfLine> paragraph) {
    StringBuilder text = new StringBuilder(paragraph.getFirst().text());
    for (PdfLine line : paragraph.subList(1, paragraph.size())) {
      boolean parted = PARTED.matcher(text.substring(Math.max(0, text.length() - 2))).matches();
      if (!parted || !Sentences.startsLower(line.text())) {
        text.append(parted ? "" : " ").append(line.text());
        continue;
      }
      String end = text.substring(Math.max(0, text.length() - LONGEST_WORD), text.length() - 1);
      String head = end.substring(end.lastIndexOf(' ') + 1);
      String tail = line.text().split(" ", 2)[0];
      boolean compound = isWord(head + "-" + tail) && !isWord(head + tail);
      text.setLength(text.length() - (compound ? 0 : 1));
      text.append(line.text());
    }
    return text.toString();
  }

  private boolean isWord(String word) {
    String bare = word.toLowerCase(Locale.ROOT);
    return words.contains(bare) || words.contains(bare.replaceAll("\\p{Punct}$", ""));
  }

  /** Lines at the edge of a page that come again on others, and the numbers of pages. */
  private static List<PdfLine> withoutHeads(List<PdfLine> all) {
    Map<Integer, List<PdfLine>> pages = new TreeMap<>();
    all.forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    List<PdfLine> edges = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLine> page : pages.values()) {
      List<PdfLine> sorted = new ArrayList<>(page);
      sorted.sort(Comparator.comparingDouble(PdfLine::y));
      Set<PdfLine> edge = new HashSet<>(sorted.subList(0, Math.min(EDGE, sorted.size())));
      edge.addAll(sorted.subList(Math.max(0, sorted.size() - EDGE), sorted.size()));
      edges.addAll(edge);
      edge.stream()
          .map(PdfLayout::key)
          .distinct()
          .forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    // Left and right pages may have their own; what comes twice in a book is no head.
    int often = Math.max(2, pages.size() / 3);
    Set<PdfLine> heads = new HashSet<>();
    for (PdfLine line : edges) {
      boolean again = counts.get(key(line)) >= often && mayBeHead(line.text());
      if (again || NUMBER.matcher(line.text()).matches()) {
        heads.add(line);
      }
    }
    return all.stream().filter(line -> !heads.contains(line)).toList();
  }

  /** A whole sentence is of the text, though it comes again. */
  private static boolean mayBeHead(String text) {
    return text.length() < LONGEST_HEAD
        && !(Sentences.isEnded(text) && Sentences.words(text) > LONGEST_NOTICE);
  }

  /** The same on each page, but for its number. */
  private static String key(PdfLine line) {
    return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 10);
  }
}
