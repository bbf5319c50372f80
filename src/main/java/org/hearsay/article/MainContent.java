package org.hearsay.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Finds the element that holds a page's article: the one marked as such, or the one around the most
 * running text that is not links.
 */
final class MainContent implements NodeFilter {

  /** Shorter pieces are labels. */
  private static final int RUNNING = 50;

  private static final class Frame {
    private final Element element;
    private int text;
    private int links;
    private int good;
    private double score;

    Frame(Element element) {
      this.element = element;
    }
  }

  private final Clutter clutter;
  private final Deque<Frame> open = new ArrayDeque<>();

  /** Characters of running text in each element, in document order of their ends. */
  private final Map<Element, Integer> good = new HashMap<>();

  private int linkDepth;
  private Optional<Element> densest = Optional.empty();
  private double best;

  private MainContent(Clutter clutter) {
    this.clutter = clutter;
  }

  static Element find(Element body, Clutter clutter) {
    var search = new MainContent(clutter);
    body.filter(search);
    return search.choose(body);
  }

  private Element choose(Element body) {
    int whole = good.getOrDefault(body, 0);
    for (String marked : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
      Optional<Element> fullest = fullest(body.select(marked));
      boolean enough = fullest.map(e -> good.get(e) * 10 >= whole * 4).orElse(false);
      if (enough && whole > 0) {
        return marked.startsWith("main") ? within(fullest.get()) : fullest.get();
      }
    }
    return densest.map(element -> climb(element, body)).orElse(body);
  }

  private Optional<Element> fullest(List<Element> elements) {
    Optional<Element> fullest = Optional.empty();
    int most = 0;
    for (Element element : elements) {
      int text = good.getOrDefault(element, 0);
      if (text > most) {
        most = text;
        fullest = Optional.of(element);
      }
    }
    return fullest;
  }

  /** A main part may hold teasers beside the article. */
  private Element within(Element main) {
    return densest
        .filter(element -> element.parents().contains(main))
        .map(element -> climb(element, main))
        .orElse(main);
  }

  /** An article may be in several sections: up, as long as that wins much text. */
  private Element climb(Element element, Element limit) {
    Element at = element;
    while (!at.equals(limit) && at.parent() != null) {
      Element up = at.parent();
      if (good.getOrDefault(up, 0) * 4 < good.getOrDefault(at, 0) * 5) {
        return at;
      }
      at = up;
    }
    return at;
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
    boolean running = frame.text >= RUNNING && frame.links * 2 < frame.text;
    if (running) {
      frame.good += frame.text;
      boolean paragraph = element.normalName().equals("p");
      share(frame, paragraph ? 0 : frame.text, frame.text);
    }
    good.put(element, frame.good);
    if (!open.isEmpty()) {
      open.peek().good += frame.good;
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
