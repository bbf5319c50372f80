package org.hearsay.article;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * XML as the formats of agencies and feeds need it. The parser takes broken files as far as they
 * go, and knows no DTD: what declares entities is refused, and nothing is followed.
 */
final class Xml {

  private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\b", Pattern.CASE_INSENSITIVE);

  private Xml() {}

  /**
   * The articles in a file, made as they are asked for. Of a file that is cut off, the last one is
   * refused.
   *
   * @param items the elements that hold them
   * @param read makes an article of one of them, given its number from 1
   */
  static <T> Feed feed(
      Input input, Function<Element, List<T>> items, BiFunction<T, Integer, Outcome<Document>> read)
      throws IOException {
    return Feed.of(
        input.text().then(text -> root(input.label(), text)),
        tree -> {
          List<T> all = items.apply(tree.root());
          boolean cut = tree.cut();
          int whole = cut ? all.size() - 1 : all.size();
          Stream<Outcome<Document>> sound =
              IntStream.range(0, Math.max(0, whole)).mapToObj(i -> read.apply(all.get(i), i + 1));
          String end = "cut off: it ends before </" + tree.root().tagName() + ">";
          String detail =
              cut ? end + (whole > 0 ? ", in its last article" : "") : "no articles in it";
          Rejected.Code code = cut ? Rejected.Code.MALFORMED : Rejected.Code.EMPTY;
          Stream<Outcome<Document>> rest =
              cut || all.isEmpty()
                  ? Stream.of(Opener.refused(input.label(), code, detail))
                  : Stream.empty();
          Iterator<Outcome<Document>> outcomes = Stream.concat(sound, rest).iterator();
          return Feed.of(outcomes);
        });
  }

  /** The root of a file that is one thing; refused where its end is missing. */
  static Outcome<Element> whole(String label, byte[] bytes) {
    return Decoder.decode(new Document(label, bytes))
        .then(text -> root(label, text))
        .then(
            tree ->
                tree.cut()
                    ? Outcome.refused(
                        new Rejected(
                            label,
                            Rejected.Code.MALFORMED,
                            "cut off: it ends before </" + tree.root().tagName() + ">"))
                    : Outcome.of(tree.root()));
  }

  /** A parsed file, and whether its end is missing. */
  private record Tree(Element root, boolean cut) {}

  private static Outcome<Tree> root(String label, String text) {
    if (ENTITY.matcher(text).find()) {
      return Outcome.refused(
          new Rejected(
              label,
              Rejected.Code.MALFORMED,
              "it declares entities of its own, which are not followed: put in what they stand"
                  + " for"));
    }
    Optional<Rejected> many = Pages.tooManyTags(label, text);
    if (many.isPresent()) {
      return Outcome.refused(many.get());
    }
    Element root =
        Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(Pages.DEEPEST)).firstElementChild();
    return root == null
        ? Outcome.refused(new Rejected(label, Rejected.Code.MALFORMED, "no element in it"))
        : Outcome.of(new Tree(root, !text.contains("</" + root.tagName())));
  }

  /** The name without a prefix, in lower case. */
  static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** All elements below with one of these names (in lower case), in the file's order. */
  static List<Element> all(Element above, String... names) {
    List<String> wanted = List.of(names);
    return above.getAllElements().stream()
        .filter(element -> !element.equals(above) && wanted.contains(name(element)))
        .toList();
  }

  static Optional<Element> first(Element above, String name) {
    return all(above, name).stream().findFirst();
  }

  /** The first element of a name right below. */
  static Optional<Element> child(Element above, String name) {
    return above.children().stream().filter(one -> name(one).equals(name)).findFirst();
  }

  /** The words in the first element of the first of these names that there is; else "". */
  static String text(Element above, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> all(above, name).stream())
        .map(Element::text)
        .filter(Characters::hasWords)
        .findFirst()
        .orElse("");
  }

  /** An attribute of the first element of a name that has it; else "". */
  static String attribute(Element above, String name, String attribute) {
    return all(above, name).stream()
        .map(element -> element.attr(attribute))
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The markup below, as a page. */
  static String page(Element element) {
    Element copy = element.clone();
    copy.getAllElements().forEach(one -> one.tagName(html(name(one))));
    return page(copy.html());
  }

  static String page(String body) {
    return "<html><body><article>" + body + "</article></body></html>";
  }

  /** What NITF calls otherwise. */
  private static String html(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "hl1", "hl2" -> "h2";
      case "block", "bq" -> "div";
      default -> name;
    };
  }
}
