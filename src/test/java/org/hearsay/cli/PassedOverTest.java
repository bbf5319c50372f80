package org.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.store.Sink;
import org.junit.jupiter.api.Test;

class PassedOverTest {

  private static String told(Map<String, Integer> sentences) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(new Sink(err), stream, stream, false, false, 100, Path.of(""));
    new PassedOver(terminal).tell(new TreeMap<>(sentences));
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void saysNothingOfNothing() {
    assertEquals("", told(Map.of()));
  }

  @Test
  void namesTheFirstArticlesInOneLine() {
    assertEquals(
        "hearsay: 1 sentence passed over (a defect of Hearsay: please report it): a1\n",
        told(Map.of("a1", 1)));
    assertEquals(
        "hearsay: 9 sentences passed over (a defect of Hearsay: please report it): a, b, c, d, e"
            + " and 2 more\n",
        told(Map.of("g", 1, "a", 3, "b", 1, "c", 1, "d", 1, "e", 1, "f", 1)));
  }
}
