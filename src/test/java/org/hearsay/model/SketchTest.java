package org.hearsay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SketchTest {

  /** Words that nobody else has. */
  private static String words(int seed, int count) {
    return new Random(seed)
        .ints(count, 0, 5000)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private static Sketch sketch(String text) {
    return Sketch.of(new Text(text)).orElseThrow();
  }

  private static boolean meet(Sketch one, Sketch other) {
    int[] keys = one.keys();
    int[] others = other.keys();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == others[i]) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theSameWordsHaveTheSameSketchWhateverTheirDress() {
    String text = words(1, 300);
    Sketch plain = sketch(text);
    String dressed = text.toUpperCase(Locale.ROOT).replace(" ", ",\n ");
    assertEquals(plain.code(), sketch(dressed).code());
    assertEquals(1.0, plain.shared(sketch(dressed)));
  }

  /** Stores keep sketches: what they are must not change. */
  @Test
  void aSketchStaysWhatItIs() {
    String code = sketch(words(1, 300)).code();
    assertTrue(code.startsWith("296 "), code);
    assertEquals(code, Sketch.parse(code).orElseThrow().code());
    assertEquals("296 iK7Xt062dslx9zj0Uwnl", code.substring(0, 24));
  }

  @Test
  void whatStandsInBothIsEstimatedAlsoWhereOneIsCut() {
    String story = words(1, 900);
    String[] all = story.split(" ", -1);
    String third = Arrays.stream(all).limit(300).collect(Collectors.joining(" "));
    String half = Arrays.stream(all).limit(450).collect(Collectors.joining(" "));
    String mixed = third + " " + words(2, 300);
    assertEquals(1.0, sketch(story).shared(sketch(half)), 0.2);
    assertEquals(1.0, sketch(third).shared(sketch(story)), 0.25);
    assertEquals(0.5, sketch(mixed).shared(sketch(story)), 0.2);
    assertEquals(0.0, sketch(words(3, 600)).shared(sketch(story)), 0.05);
  }

  @Test
  void textsThatShareMuchMeetInAKeyAndOthersDoNot() {
    String story = words(1, 600);
    Sketch whole = sketch(story);
    assertTrue(meet(whole, sketch(story.substring(0, story.length() / 3))));
    int others = 0;
    for (int seed = 2; seed < 102; seed++) {
      others += meet(whole, sketch(words(seed, 600))) ? 1 : 0;
    }
    assertEquals(0, others);
  }

  @Test
  void shortTextsHaveNone() {
    assertEquals(Optional.empty(), Sketch.of(new Text("")).map(Sketch::code));
    assertFalse(Sketch.of(new Text(words(1, 33))).isPresent());
    assertTrue(Sketch.of(new Text(words(1, 34))).isPresent());
    assertFalse(Sketch.of(new Text("the same five words again ".repeat(200))).isPresent());
  }

  @Test
  void whatIsNoSketchIsNotReadAsOne() {
    for (String code :
        new String[] {"", "12", "12 AAAA", "x " + "A".repeat(344), "0 A=", "9 ===="}) {
      assertFalse(Sketch.parse(code).isPresent(), code);
    }
  }
}
