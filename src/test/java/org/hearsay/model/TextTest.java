package org.hearsay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void writesWordsThatTheArticleBreaksOnOneLine() {
    Text text = new Text("The Ministry of\n  Defence\tsaid so");
    assertEquals("Ministry of Defence said", text.line(new Span(4, 30)));
    assertEquals("so", text.line(new Span(31, 33)));
  }

  @Test
  void countsAnEmojiAsOneCharacter() {
    Text text = new Text("Talks 🤝 failed, aides said.");
    assertEquals(27, text.length());
    assertEquals("failed", text.cut(new Span(8, 14)));
    assertEquals("🤝", text.cut(new Span(6, 7)));
  }

  @Test
  void countsEachPartOfAJoinedEmoji() {
    // Woman, zero-width joiner, laptop: three code points, five UTF-16 units.
    Text text = new Text("A 👩\u200D💻 spoke");
    assertEquals(11, text.length());
    assertEquals("👩\u200D💻", text.cut(new Span(2, 5)));
    assertEquals("spoke", text.cut(new Span(6, 11)));
  }

  @Test
  void countsACombiningMarkAsACharacterOfItsOwn() {
    Text decomposed = new Text("Ange\u0301la Dupont");
    assertEquals("Ange\u0301la", decomposed.cut(new Span(0, 7)));
    assertEquals(new Span(8, 14), decomposed.span(8, 14));
    assertNotEquals(decomposed, new Text("Angéla Dupont"));
  }

  @Test
  void convertsBothWaysAroundSupplementaryCharacters() {
    Text text = new Text("𝔸b𝔠d🙂");
    assertEquals(5, text.length());
    assertEquals(new Span(1, 3), text.span(2, 5));
    assertEquals(2, text.toUnits(1));
    assertEquals(5, text.toUnits(3));
    assertEquals(8, text.toUnits(5));
    assertEquals(5, text.toCodePoints(8));
  }

  @Test
  void countsALoneSurrogateAsOne() {
    Text text = new Text("a\uD83Db\uDE42c");
    assertEquals(5, text.length());
    assertEquals("b", text.cut(new Span(2, 3)));
  }

  @Test
  void agreesWithTheJavaLibraryOnRandomText() {
    long seed = Long.getLong("seed", new Random().nextLong());
    System.out.println("TextTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String string = random(random);
      Text text = new Text(string);
      assertEquals(string.codePointCount(0, string.length()), text.length(), "seed " + seed);
      for (int point = 0; point <= text.length(); point++) {
        int unit = string.offsetByCodePoints(0, point);
        assertEquals(unit, text.toUnits(point), "seed " + seed);
        assertEquals(point, text.toCodePoints(unit), "seed " + seed);
      }
    }
  }

  private static String random(Random random) {
    int[] alphabet = {'a', ' ', '\n', 'é', 0x301, 0x1F600, 0x1D538, 0x200D, 0xFE0F, 0x10FFFF};
    StringBuilder string = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      string.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return string.toString();
  }
}
