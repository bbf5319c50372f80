package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Elements of one name out of a long XML file, one at a time. What is between them is not kept. A
 * file that is cut off ends there.
 */
final class XmlStream {

  private final StreamParser parser;
  private final String name;
  private Optional<Element> last = Optional.empty();

  /**
   * @param name of the elements, which are not in each other
   */
  XmlStream(InputStream in, String name) {
    this.parser =
        new StreamParser(Parser.xmlParser().setMaxDepth(Pages.DEEPEST))
            .parse(new InputStreamReader(in, StandardCharsets.UTF_8), "");
    this.name = name;
  }

  /** The next one, whole; the one before it is gone. */
  Optional<Element> next() throws IOException {
    last.ifPresent(Element::remove);
    last = Optional.ofNullable(parser.selectNext(name + ", *|" + name));
    for (var space = before(); space.isPresent(); space = before()) {
      space.get().remove();
    }
    return last;
  }

  private Optional<Node> before() {
    return last.map(Element::previousSibling);
  }
}
