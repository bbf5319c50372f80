package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Turns the elements of an article into paragraphs, as a browser would break them. */
final class PageText implements NodeFilter {

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
  private static final Pattern FOOTNOTE = Pattern.compile("[\\[(]?\\d{1,3}[\\])]?");

  private static final Set<String> QUOTED_OR_LISTED = Set.of("li", "blockquote", "dd", "dt");

  /** Shorter table cells hold figures and labels. */
  private static final int SHORTEST_CELL = 40;

  /** Longer ones with a full stop are not headings, whatever their tag. */
  private static final int LONGEST_HEADING = 150;

  /** Links beside the article are shorter. */
  private static final int LONGEST_LINK = 250;

  private static final int LABELS = 5;
  private static final int LONGEST_LABEL = 25;

  /** What somebody else published, shown as it was there. */
  private static final Pattern POST =
      Pattern.compile(
          "(?:^|.*[\\s_-])(?:tweet|instagram-media|fb-post|bluesky-embed)(?:$|[\\s_-].*)");

  private final Clutter clutter;

  /** Where to stop; none in the whole of an element. */
  private final Optional<Element> end;

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private boolean started;
  private final StringBuilder run = new StringBuilder();
  private int linked;
  private int linkDepth;
  private int headingDepth;
  private int bodyDepth;
  private int cellDepth;
  private int preDepth;
  private int postDepth;

  private PageText(Clutter clutter, Optional<Element> end) {
    this.clutter = clutter;
    this.end = end;
    this.started = end.isEmpty();
  }

  /** What is in {@code root}, in order, none of them empty. */
  static List<Paragraph> paragraphs(Element root, Clutter clutter) {
    var text = new PageText(clutter, Optional.empty());
    root.filter(text);
    text.flush();
    return withoutLabels(text.paragraphs);
  }

  /** Many words in a row, each a paragraph, label a chart or a map. */
  private static List<Paragraph> withoutLabels(List<Paragraph> paragraphs) {
    List<Paragraph> kept = new ArrayList<>();
    int row = 0;
    for (Paragraph paragraph : paragraphs) {
      row = isLabel(paragraph) ? row + 1 : 0;
      kept.add(paragraph);
      if (row == LABELS) {
        kept.subList(kept.size() - LABELS, kept.size()).clear();
      } else if (row > LABELS) {
        kept.removeLast();
      }
    }
    return kept;
  }

  private static boolean isLabel(Paragraph paragraph) {
    String text = paragraph.text();
    return paragraph.hint() == Paragraph.Hint.NONE
        && text.length() <= LONGEST_LABEL
        && Sentences.words(text) <= 3
        && !Sentences.isEnded(text);
  }

  /** What stands in {@code root} below the last title of the page that is above {@code end}. */
  static List<Paragraph> above(Element end, Element root, Clutter clutter) {
    var text = new PageText(clutter, Optional.of(end));
    root.filter(text);
    return text.paragraphs;
  }

  static boolean isBlock(Element element) {
    return element.isBlock() || element.normalName().equals("body");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (end.isPresent() && node.equals(end.get())) {
      flush();
      return FilterResult.STOP;
    }
    if (clutter.covers(node)) {
      if (node instanceof Element element && isBlock(element)) {
        flush();
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      add(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (name.equals("sup") && FOOTNOTE.matcher(element.text().strip()).matches()) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isBlock(element)) {
      flush();
    }
    count(name, 1);
    if (isPost(element) && postDepth++ == 0) {
      run.append('“');
    }
    if (name.equals("br")) {
      run.append('\n');
    } else if (name.equals("q")) {
      run.append('“'); // What browsers show for the element.
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("q")) {
        run.append('”');
      }
      if (isPost(element) && --postDepth == 0) {
        closePost();
      }
      if (isBlock(element)) {
        flush();
      }
      count(element.normalName(), -1);
      if (end.isPresent() && element.normalName().equals("h1")) {
        paragraphs.clear();
        started = true;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void count(String name, int change) {
    switch (name) {
      case "a" -> linkDepth += change;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> headingDepth += change;
      case "td", "th" -> cellDepth += change;
      case "pre" -> preDepth += change;
      default -> bodyDepth += QUOTED_OR_LISTED.contains(name) ? change : 0;
    }
  }

  /** Line ends of the markup are spaces; only br elements, and pre, end lines. */
  private void add(String text) {
    run.append(preDepth > 0 ? text : text.replace('\n', ' ').replace('\r', ' '));
    linked += linkDepth > 0 ? text.strip().length() : 0;
  }

  private static boolean isPost(Element element) {
    return element.normalName().equals("blockquote") && POST.matcher(element.className()).matches();
  }

  /** A post is one paragraph, its words in quotation marks, its author after a dash. */
  private void closePost() {
    String post = Characters.collapse(run.toString());
    int author = post.lastIndexOf('—');
    String words = author < 0 ? post : post.substring(0, author).strip();
    run.setLength(0);
    run.append(words).append('”').append(author < 0 ? "" : " " + post.substring(author));
  }

  private void flush() {
    if (run.isEmpty()) {
      return;
    }
    if (postDepth > 0) {
      run.append(run.length() > 1 ? " " : "");
      return;
    }
    String all = run.toString();
    boolean links = linked * 5 >= all.strip().length() * 4;
    for (String part : started ? EMPTY_LINE.split(all, -1) : new String[0]) {
      Paragraph paragraph = Paragraph.of(part, hint(part));
      if (!paragraph.isEmpty() && !isAside(paragraph, links)) {
        paragraphs.add(paragraph);
      }
    }
    run.setLength(0);
    linked = 0;
  }

  private Paragraph.Hint hint(String part) {
    boolean sentence = part.length() > LONGEST_HEADING && Sentences.isEnded(part);
    return headingDepth > 0 && !sentence
        ? Paragraph.Hint.HEADING
        : bodyDepth > 0 ? Paragraph.Hint.BODY : Paragraph.Hint.NONE;
  }

  /** Links to other articles, and the labels and figures of tables. */
  private boolean isAside(Paragraph paragraph, boolean links) {
    String text = paragraph.text();
    if (headingDepth > 0) {
      return false;
    }
    boolean ended = Sentences.isEnded(text);
    return (links && text.length() <= LONGEST_LINK && !ended)
        || (cellDepth > 0 && text.length() < SHORTEST_CELL && !ended);
  }
}
