package org.hearsay.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Finds the element that holds a page's article: the one marked as such, or the one around the most
 * running text that is not links; and from there up, as long as what comes in is mostly running
 * text, since the sections of an article may be wrapped one by one.
 */
final class MainContent implements NodeFilter {

  /** Shorter pieces are labels. */
  static final int RUNNING = 50;

  private static final int LIST = 5;
  private static final int LONGEST_TEASER = 400;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Other articles show as headings with a link; one may stand within an article. */
  private static final int FEW_TEASERS = 2;

  /**
   * What is in an element.
   *
   * @param text all characters
   * @param good those of running text
   * @param teasers how many headings with a link
   */
  private record Weight(int text, int good, int teasers) {
    static final Weight NONE = new Weight(0, 0, 0);

    /** Whether an article with {@code part} in it may have the rest in it, too. */
    boolean goesOnFrom(Weight part) {
      int more = good - part.good;
      int asWell = text - part.text;
      boolean much = more * 4 >= part.good && more * 10 >= asWell * 6;
      boolean some = more * 20 >= part.good && more * 10 >= asWell * 8;
      return (much || some) && teasers - part.teasers < FEW_TEASERS;
    }
  }

  private static final class Frame {
    private final Element element;
    private int text;
    private int links;
    private int all;
    private int good;
    private int teasers;
    private double score;

    Frame(Element element) {
      this.element = element;
    }
  }

  private final Clutter clutter;
  private final Deque<Frame> open = new ArrayDeque<>();

  /** Of each block. */
  private final Map<Element, Weight> weights = new HashMap<>();

  private int linkDepth;
  private Optional<Element> densest = Optional.empty();
  private double best;

  private MainContent(Clutter clutter) {
    this.clutter = clutter;
  }

  /**
   * Where the article is.
   *
   * @param isList whether there are many articles in it, each shown by a title and a line or two
   */
  record Found(Element element, boolean isList) {}

  static Found in(Element body, Clutter clutter) {
    var search = new MainContent(clutter);
    body.filter(search);
    Element element = search.grow(search.choose(body), body);
    Weight weight = search.weight(element);
    return new Found(
        element, weight.teasers >= LIST && weight.good < weight.teasers * LONGEST_TEASER);
  }

  private Weight weight(Element element) {
    return weights.getOrDefault(element, Weight.NONE);
  }

  private Element choose(Element body) {
    int whole = weight(body).good;
    for (String marked : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
      Optional<Element> fullest = fullest(body.select(marked));
      boolean enough = fullest.map(e -> weight(e).good * 10 >= whole * 4).orElse(false);
      if (enough && whole > 0) {
        return marked.startsWith("main") ? within(fullest.get()) : fullest.get();
      }
    }
    return densest.orElse(body);
  }

  private Optional<Element> fullest(List<Element> elements) {
    Optional<Element> fullest = Optional.empty();
    int most = 0;
    for (Element element : elements) {
      int text = weight(element).good;
      if (text > most) {
        most = text;
        fullest = Optional.of(element);
      }
    }
    return fullest;
  }

  /** A main part may hold teasers beside the article. */
  private Element within(Element main) {
    return densest.filter(element -> element.parents().contains(main)).orElse(main);
  }

  /** Up to the last element that wins running text; those that win nothing are wrappers. */
  private Element grow(Element start, Element limit) {
    Element grown = start;
    for (Element at = start; !at.equals(limit) && at.parent() != null; ) {
      at = at.parent();
      Weight more = weight(at);
      Weight now = weight(grown);
      if (more.good > now.good) {
        if (!more.goesOnFrom(now)) {
          return grown;
        }
        grown = at;
      }
    }
    return grown;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (clutter.covers(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof Element element) {
      linkDepth += element.normalName().equals("a") ? 1 : 0;
      if (PageText.isBlock(element) || open.isEmpty()) {
        open.push(new Frame(element));
      }
    } else if (node instanceof TextNode text && !open.isEmpty()) {
      int length = text.getWholeText().strip().length();
      open.peek().text += length;
      open.peek().links += linkDepth > 0 ? length : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    linkDepth -= element.normalName().equals("a") ? 1 : 0;
    if (open.isEmpty() || !open.peek().element.equals(element)) {
      return FilterResult.CONTINUE;
    }
    Frame frame = open.pop();
    frame.all += frame.text;
    boolean running = frame.text >= RUNNING && frame.links * 2 < frame.text;
    if (running) {
      frame.good += frame.text;
      boolean paragraph = element.normalName().equals("p");
      share(frame, paragraph ? 0 : frame.text, frame.text);
    }
    frame.teasers += HEADINGS.contains(element.normalName()) && frame.links > 0 ? 1 : 0;
    weights.put(element, new Weight(frame.all, frame.good, frame.teasers));
    if (!open.isEmpty()) {
      open.peek().all += frame.all;
      open.peek().good += frame.good;
      open.peek().teasers += frame.teasers;
    }
    if (frame.score > best) {
      best = frame.score;
      densest = Optional.of(element);
    }
    return FilterResult.CONTINUE;
  }

  /** Running text speaks for the element around it, half as much for the next, and so on. */
  private void share(Frame frame, double own, double parent) {
    frame.score += own;
    double part = own > 0 ? parent / 2 : parent;
    int level = 0;
    for (Frame around : open) {
      if (level++ == 3) {
        return;
      }
      around.score += part;
      part /= 2;
    }
  }
}
