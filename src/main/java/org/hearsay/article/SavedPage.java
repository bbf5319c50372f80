package org.hearsay.article;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/**
 * A page with many articles that a database made of what was asked for.
 *
 * @param elements the selector of those that hold an article each
 * @param reading makes an article of one of them
 */
record SavedPage(Predicate<Beginning> sign, String elements, Reading reading) implements Format {

  private static final Set<String> STARTS = Set.of("p", "div", "br", "li", "h1", "h2", "h3");

  private static final String PARAGRAPH = "\u2029";

  /** Makes an article of an element, given its file and its number from 1. */
  interface Reading {
    Outcome<Document> read(String file, Element article, int number);
  }

  @Override
  public boolean matches(Beginning beginning) {
    return Markup.isPage(beginning) && sign.test(beginning);
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(input.text(), html -> open(input.label(), html));
  }

  private Feed open(String label, String html) {
    Optional<Rejected> many = Pages.tooManyTags(label, html);
    if (many.isPresent()) {
      return Feed.of(Outcome.refused(many.get()));
    }
    Evaluator inOthers = QueryParser.parse(elements);
    List<Element> all =
        Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(Pages.DEEPEST))
            .select(elements)
            .stream()
            .filter(one -> one.parent() == null || one.parent().closest(inOthers) == null)
            .toList();
    return all.isEmpty()
        ? Feed.of(Opener.refused(label, Rejected.Code.EMPTY, "no articles in it"))
        : Feed.of(
            IntStream.range(0, all.size())
                .mapToObj(i -> reading.read(label, all.get(i), i + 1))
                .iterator());
  }

  /** The words of the first element of these in another, on one line; empty where there is none. */
  static String first(Element article, String selector) {
    return article.select(selector).stream().findFirst().map(Element::text).orElse("");
  }

  /** The words in an element, with empty lines between its paragraphs. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText());
            } else if (node instanceof Element one) {
              edge(one);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element one && one.isBlock()) {
              text.append(' ');
            }
          }

          private void edge(Element one) {
            if (STARTS.contains(one.normalName())) {
              text.append(PARAGRAPH);
            } else if (one.isBlock()) {
              text.append(' ');
            }
          }
        });
    return List.of(text.toString().split(PARAGRAPH, -1)).stream()
        .filter(paragraph -> !paragraph.isBlank())
        .map(Characters::collapse)
        .collect(Collectors.joining("\n\n\n"));
  }
}
