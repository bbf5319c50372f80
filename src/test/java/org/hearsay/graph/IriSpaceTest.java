package org.hearsay.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.iri3986.provider.IRIProvider3986;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IriSpaceTest {

  private static final IriSpace SPACE = IriSpace.DEFAULT;

  @Test
  void idsComeBackFromTheirNodes() {
    for (String id : new String[] {"actor/united-states", "article/x1/statement/3", "actor/é"}) {
      assertEquals(Optional.of(id), SPACE.id(SPACE.node(id)));
    }
    assertEquals(Optional.empty(), SPACE.id(NodeFactory.createURI("https://example.org/x")));
    assertEquals(Optional.empty(), SPACE.id(NodeFactory.createLiteralString("x")));
  }

  @Test
  void articleHasOneIriWithOrWithoutItsPrefix() {
    assertEquals(SPACE.article("x1"), SPACE.article("article/x1"));
    assertTrue(SPACE.isArticle(SPACE.article("x1")));
    assertFalse(SPACE.isArticle(SPACE.node("article/x1/statement/1")));
    assertFalse(SPACE.isArticle(SPACE.derivedGraph()));
  }

  @Test
  void whatAnIriCannotHoldIsEncoded() {
    assertEquals(
        "https://w3id.org/hearsay/id/a%20b%3Cc%3E%22%7B%7D%23%3F%25z%C2%A0%0A",
        SPACE.node("a b<c>\"{}#?%z\u00A0\n").getURI());
    assertEquals("https://w3id.org/hearsay/id/a%20b", SPACE.node("a%20b").getURI());
    assertEquals("https://w3id.org/hearsay/id/a/%2E%2E/b", SPACE.node("a/../b").getURI());
    assertEquals("https://w3id.org/hearsay/id/a/%2F%2F", SPACE.node("a///").getURI());
  }

  @Test
  void randomIdsGiveIrisThatNobodyReadsDifferently() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    IRIProvider3986 provider = new IRIProvider3986();
    for (int i = 0; i < 5000; i++) {
      StringBuilder id = new StringBuilder("x");
      for (int j = random.nextInt(12); j >= 0; j--) {
        id.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      if (id.indexOf("://") < 0) {
        String iri = SPACE.node(id.toString()).getURI();
        assertEquals(iri, provider.create(SPACE.base()).resolve(iri).str(), "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/actor/x", "https://w3id.org/hearsay/id/actor/x"})
  void absoluteIdIsADefect(String id) {
    assertThrows(IllegalArgumentException.class, () -> SPACE.node(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x/", "https://w3id.org/id", "ftp://a/", "https://a/?q=/", "https://a/#/"})
  void baseThatIsNoneIsRefused(String base) {
    assertThrows(IllegalArgumentException.class, () -> new IriSpace(base));
  }
}
