package org.hearsay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void isNeverEmptyNorNegative() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 3));
    assertThrows(IllegalArgumentException.class, () -> new Span(4, 3));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 3));
    assertEquals(1, new Span(0, 1).length());
  }

  @Test
  void touchingSpansDoNotOverlap() {
    Span left = new Span(0, 5);
    Span right = new Span(5, 9);
    assertFalse(left.overlaps(right));
    assertFalse(right.overlaps(left));
    assertTrue(left.overlaps(new Span(4, 6)));
    assertEquals(new Span(0, 9), right.cover(left));
  }

  @Test
  void containsItselfAndWhatIsInside() {
    Span outer = new Span(2, 8);
    assertTrue(outer.contains(outer));
    assertTrue(outer.contains(new Span(3, 8)));
    assertFalse(outer.contains(new Span(1, 3)));
    assertFalse(new Span(3, 8).contains(outer));
  }

  @Test
  void comesInTextOrderShorterFirst() {
    List<Span> sorted =
        List.of(new Span(4, 6), new Span(0, 9), new Span(0, 3)).stream().sorted().toList();
    assertEquals(List.of(new Span(0, 3), new Span(0, 9), new Span(4, 6)), sorted);
  }
}
