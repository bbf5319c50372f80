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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          "head",
          "amp-ad",
          "amp-embed",
          "amp-sticky-ad",
          "amp-sidebar",
          "amp-social-share",
          "amp-carousel",
          "amp-base-carousel",
          "amp-image-lightbox",
          "amp-lightbox",
          "amp-consent",
          "amp-user-notification",
          "amp-app-banner",
          "amp-next-page",
          "amp-iframe",
          "amp-video",
          "amp-img");

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

  private static final Set<String> ENTRIES = Lexicon.words("clutter.txt");

  /** Those that count within longer names, too. */
  private static final Set<String> WORDS = entries(entry -> !entry.startsWith("="));

  private static final Set<String> NAMES = entries(entry -> true);

  private static final Set<String> NEVER_ARTICLE = entries(entry -> entry.startsWith("+"));

  /** A class that tells what a part has or is, as in "section--has-ads", does not name it. */
  private static final Pattern STATE =
      Pattern.compile("(?:.*--)?(?:has|is|no|with|without|show|hide)[-_].*");

  private static final Set<String> ASIDE_TITLES = Set.copyOf(Lexicon.lines("aside-titles.txt"));
  private static final int LONGEST_TITLE = 40;
  private static final int MOST_TITLES = 50;

  private static final Pattern WORD_EDGE =
      Pattern.compile("[\\s_-]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)");

  private static final Pattern UNSEEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /** How much is taken for clutter. */
  enum Zeal {
    /** What is named or hidden like it. */
    FULL,
    /** Names count only where they tell what is never the article, as comments and captions. */
    UNNAMED,
    /** What a script would show counts as seen. */
    UNSCRIPTED
  }

  private final Zeal zeal;
  private final Set<Element> marked;

  private Clutter(Zeal zeal, Set<Element> marked) {
    this.zeal = zeal;
    this.marked = marked;
  }

  static Clutter of(Element body, Zeal zeal) {
    var survey = new Survey(body, zeal);
    body.traverse(survey);
    return new Clutter(zeal, survey.marked());
  }

  /** Whether {@code node} and all in it are to be passed over. */
  boolean covers(Node node) {
    return node instanceof Element element
        && (isNeverText(element, zeal) || marked.contains(element));
  }

  private static boolean isNeverText(Element element, Zeal zeal) {
    String name = element.normalName();
    return NEVER_TEXT.contains(name) && !(zeal == Zeal.UNSCRIPTED && name.equals("noscript"));
  }

  private static Set<String> entries(Predicate<String> wanted) {
    return ENTRIES.stream()
        .filter(wanted)
        .map(entry -> entry.replaceFirst("^[=+]", ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isSuspect(Element element, boolean inArticle, Zeal zeal) {
    String name = element.normalName();
    return ASIDE.contains(name)
        || (name.equals("header") && !inArticle)
        || ASIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || (zeal != Zeal.UNSCRIPTED && isHidden(element))
        || (zeal == Zeal.FULL ? hasName(element, WORDS, NAMES) : isNeverArticle(element));
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || UNSEEN.matcher(element.attr("style")).find();
  }

  /** Captions and comments may be more than the article they stand by. */
  private static boolean isNeverArticle(Element element) {
    return element.normalName().equals("figcaption")
        || hasName(element, NEVER_ARTICLE, NEVER_ARTICLE);
  }

  private static boolean hasName(Element element, Set<String> words, Set<String> names) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return false;
    }
    List<String> given = new ArrayList<>(element.classNames());
    given.add(element.id());
    boolean text = TEXT_ELEMENTS.contains(element.normalName());
    for (String name : given) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (names.contains(lower)) {
        return true;
      }
      if (!text && name.length() < 200 && !STATE.matcher(lower).matches()) {
        for (String word : WORD_EDGE.split(name, -1)) {
          if (words.contains(word.toLowerCase(Locale.ROOT))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isMain(Element element) {
    return element.normalName().equals("article") || isBody(element);
  }

  private static boolean isBody(Element element) {
    return element.normalName().equals("main")
        || element.attr("itemprop").equals("articleBody")
        || element.attr("role").equals("main");
  }

  /** One walk over the page that weighs every suspect against the article around it. */
  private static final class Survey implements NodeVisitor {

    private static final class Frame {
      private final Element element;
      private final Element whole;
      private int text;
      private int own;

      /** The most in one article within. */
      private int article;

      private boolean content;

      Frame(Element element, Element whole) {
        this.element = element;
        this.whole = whole;
      }
    }

    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Frame> suspects = new ArrayList<>();
    private final List<Element> titles = new ArrayList<>();
    private final Map<Element, Integer> wholes = new HashMap<>();
    private final Element body;
    private final Zeal zeal;
    private int neverText;

    Survey(Element body, Zeal zeal) {
      this.body = body;
      this.zeal = zeal;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        neverText += isNeverText(element, zeal) ? 1 : 0;
        Element around = open.isEmpty() ? element : open.peek().whole;
        open.push(new Frame(element, isMain(element) ? element : around));
      } else if (node instanceof TextNode text && neverText == 0 && !open.isEmpty()) {
        int length = text.getWholeText().strip().length();
        open.peek().text += length;
        open.peek().own += length;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      neverText -= isNeverText(element, zeal) ? 1 : 0;
      Frame frame = open.pop();
      if (frame.own > 0 && frame.own == frame.text && titles.size() < MOST_TITLES) {
        addTitle(element, frame.own);
      }
      boolean main = isMain(element);
      frame.content |= isBody(element) || element.normalName().equals("h1");
      if (main || element.equals(body)) {
        wholes.put(element, frame.text);
        frame.article = Math.max(frame.article, main ? frame.text : 0);
      } else if (isSuspect(element, !frame.whole.equals(body), zeal)) {
        suspects.add(frame);
      }
      if (!open.isEmpty()) {
        open.peek().text += frame.text;
        open.peek().content |= frame.content;
        open.peek().article = Math.max(open.peek().article, frame.article);
      }
    }

    /** A form may wrap a whole page; a comment or teaser may be an article element itself. */
    Set<Element> marked() {
      int page = wholes.getOrDefault(body, 0);
      Set<Element> marked = new HashSet<>();
      for (Frame suspect : suspects) {
        int whole = wholes.getOrDefault(suspect.whole, 0);
        boolean content = suspect.content || suspect.article * 10 > page * 3;
        boolean small = suspect.text * 2 < Math.max(1, whole);
        if (!content && (small || isNeverArticle(suspect.element))) {
          marked.add(suspect.element);
        }
      }
      titles.forEach(title -> marked.addAll(titled(title, page)));
      return marked;
    }

    private void addTitle(Element element, int length) {
      if (length <= LONGEST_TITLE
          && ASIDE_TITLES.contains(
              element
                  .ownText()
                  .strip()
                  .replaceFirst("\\s*:$", "")
                  .replace('’', '\'')
                  .toLowerCase(Locale.ROOT))) {
        titles.add(element);
      }
    }

    /** The title of an aside, and the list or links below it. */
    private static List<Element> titled(Element title, int page) {
      Element box = title;
      while (box.parent() != null
          && box.parent().childNodeSize() < 4
          && box.parent().childrenSize() == 1
          && box.parent().ownText().isBlank()) {
        box = box.parent();
      }
      List<Element> aside = new ArrayList<>();
      Element next = box.nextElementSibling();
      while (next != null && aside.size() < MOST_TITLES && isAside(next, page)) {
        aside.add(next);
        next = aside.getFirst().normalName().matches("[uo]l") ? null : next.nextElementSibling();
      }
      if (!aside.isEmpty()) {
        aside.add(box);
      }
      return aside;
    }

    private static boolean isAside(Element element, int page) {
      int text = element.text().length();
      int links = element.select("a[href]").stream().mapToInt(a -> a.text().length()).sum();
      boolean list = element.normalName().equals("ul") || element.normalName().equals("ol");
      return text * 2 < page && (list || links * 2 > text);
    }
  }
}
