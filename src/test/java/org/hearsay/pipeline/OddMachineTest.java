package org.hearsay.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.GraphWriter;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Syntax;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.junit.jupiter.api.Test;

/**
 * Where "I" becomes "ı", digits are others and it is tomorrow. The whole suite under such a machine
 * is in {@code src/test/reliability.md}.
 */
class OddMachineTest {

  private static final String TEXT =
      """
      Title: Italy accuses Institute of lying
      Date: 20 December 2014
      Publisher: INSIDER

      ITALIAN officials insisted on Friday that the Institute had lied. "It is a lie," IRENE ILINA, \
      its director, said. In 2013 Italy had criticised the raid on Istria.
      """;

  @Test
  void givesTheSameTriplesByteForByte() throws IOException {
    String usual = triples();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertEquals(usual, triples(), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String triples() throws IOException {
    Reader reader = TestReaders.ofRules();
    Document document = new Document("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    Reading reading =
        switch (Articles.reader().read(document).then(reader::read)) {
          case Outcome.Done<Reading> done -> done.value();
          case Outcome.Refused<Reading> refused -> throw new AssertionError(refused.reason());
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GraphWriter.write(new ArticleGraph(IriSpace.DEFAULT).of(reading), Syntax.TURTLE, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
