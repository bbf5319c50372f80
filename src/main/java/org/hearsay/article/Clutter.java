package org.hearsay.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The elements of a page that are no part of its article: menus, pictures, calls to share. They are
 * marked, not removed: removing costs time in proportion to the siblings of each.
 */
final class Clutter {

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "video",
          "audio",
          "picture",
          "map",
          "dialog",
          "head");

  private static final Set<String> ASIDE =
      Set.of("nav", "aside", "footer", "figure", "figcaption", "form", "menu", "address");

  private static final Set<String> ASIDE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "form",
          "figure");

  /** In these a class counts only as a whole: a paragraph may be "ad-after". */
  private static final Set<String> TEXT_ELEMENTS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "blockquote",
          "pre",
          "span",
          "a",
          "em",
          "strong",
          "b",
          "i",
          "td",
          "tr",
          "tbody",
          "q",
          "time",
          "dd",
          "dt");

  private static final Set<String> WORDS = Lexicon.words("clutter.txt");

  private static final Pattern WORD_EDGE =
      Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)");

  private static final Pattern UNSEEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private final Set<Element> marked;

  private Clutter(Set<Element> marked) {
    this.marked = marked;
  }

  static Clutter of(Element body) {
    var survey = new Survey(body);
    body.traverse(survey);
    return new Clutter(survey.marked());
  }

  /** Whether {@code node} and all in it are to be passed over. */
  boolean covers(Node node) {
    return node instanceof Element element
        && (NEVER_TEXT.contains(element.normalName()) || marked.contains(element));
  }

  private static boolean isSuspect(Element element, boolean inArticle) {
    String name = element.normalName();
    return ASIDE.contains(name)
        || (name.equals("header") && !inArticle)
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || ASIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || UNSEEN.matcher(element.attr("style")).find()
        || hasClutterName(element);
  }

  private static boolean hasClutterName(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    List<String> names = new ArrayList<>(element.classNames());
    names.add(element.id());
    boolean text = TEXT_ELEMENTS.contains(element.normalName());
    for (String name : names) {
      if (WORDS.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
      if (!text && name.length() < 200) {
        for (String word : WORD_EDGE.split(name, -1)) {
          if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isMain(Element element) {
    return switch (element.normalName()) {
      case "article", "main" -> true;
      default ->
          element.attr("itemprop").equals("articleBody") || element.attr("role").equals("main");
    };
  }

  /** One walk over the page that weighs every suspect against the article around it. */
  private static final class Survey implements NodeVisitor {

    private static final class Frame {
      private final Element element;
      private final Element whole;
      private int text;
      private boolean content;

      Frame(Element element, Element whole) {
        this.element = element;
        this.whole = whole;
      }
    }

    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Frame> suspects = new ArrayList<>();
    private final Map<Element, Integer> wholes = new HashMap<>();
    private final Element body;
    private int neverText;

    Survey(Element body) {
      this.body = body;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        neverText += NEVER_TEXT.contains(element.normalName()) ? 1 : 0;
        Element around = open.isEmpty() ? element : open.peek().whole;
        open.push(new Frame(element, isMain(element) ? element : around));
      } else if (node instanceof TextNode text && neverText == 0 && !open.isEmpty()) {
        open.peek().text += text.getWholeText().strip().length();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      neverText -= NEVER_TEXT.contains(element.normalName()) ? 1 : 0;
      Frame frame = open.pop();
      boolean main = isMain(element);
      frame.content |= main || element.normalName().equals("h1");
      if (main || element.equals(body)) {
        wholes.put(element, frame.text);
      } else if (isSuspect(element, !frame.whole.equals(body))) {
        suspects.add(frame);
      }
      if (!open.isEmpty()) {
        open.peek().text += frame.text;
        open.peek().content |= frame.content;
      }
    }

    /** A form may wrap a whole page, and "no-sidebar" may be the class of its main part. */
    Set<Element> marked() {
      Set<Element> marked = new HashSet<>();
      for (Frame suspect : suspects) {
        int whole = wholes.getOrDefault(suspect.whole, 0);
        if (!suspect.content && suspect.text * 2 < Math.max(1, whole)) {
          marked.add(suspect.element);
        }
      }
      return marked;
    }
  }
}
