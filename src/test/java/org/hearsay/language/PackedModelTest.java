package org.hearsay.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is looked up in a packed model is what the model itself would have said. */
class PackedModelTest {

  private static final List<String> WORDS =
      List.of(
          "the", "Seoul", "Côte d'Ivoire", "Сеул", "漢字", "", "Aa", "BB", "a b", "x\uD83D\uDE00");

  @SuppressWarnings("TypeParameterUnusedInFormals") // What was packed says what comes back.
  private static <T> T packed(Serializable model) throws Exception {
    var written = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(written)) {
      out.writeObject(model);
    }
    byte[] bytes = PackedModel.pack(new ByteArrayInputStream(written.toByteArray()));
    @SuppressWarnings("unchecked")
    T opened = (T) PackedModel.open(ByteBuffer.wrap(bytes));
    return opened;
  }

  @Test
  void wordsHaveTheirNumbersAndOthersHaveNone() throws Exception {
    var numbers = new Object2IntOpenHashMap<String>();
    WORDS.forEach(word -> numbers.put(word, 10 * WORDS.indexOf(word)));
    Map<String, Integer> packed = packed(numbers);
    for (String word : WORDS) {
      assertEquals(10 * WORDS.indexOf(word), packed.get(word), word);
      assertFalse(packed.containsKey(word + "s"), word);
      assertEquals(-1, packed.getOrDefault(word + "s", -1));
    }
    assertNull(packed.get(null));
    assertEquals(WORDS.size(), packed.size());
  }

  @Test
  void manyWordsAreAllFound() {
    TreeMap<String, Integer> many = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      many.put("word" + i * 7, i);
    }
    PackedWords packed = new PackedWords(ByteBuffer.wrap(PackedWords.pack(many)));
    many.forEach((word, number) -> assertEquals(number, packed.number(word)));
    assertEquals(-1, packed.number("word1"));
  }

  @Test
  void vectorsListsAndSetsComeBackInTheirOrder() throws Exception {
    HashMap<String, float[]> vectors = new HashMap<>();
    WORDS.forEach(word -> vectors.put(word, new float[] {word.length(), -0.5f, Float.MIN_VALUE}));
    Map<String, float[]> packedVectors = packed(vectors);
    WORDS.forEach(word -> assertArrayEquals(vectors.get(word), packedVectors.get(word)));

    HashMap<String, List<String>> lists = new HashMap<>();
    WORDS.forEach(word -> lists.put(word, new ArrayList<>(List.of("VB", word, "NN"))));
    Map<String, List<String>> packedLists = packed(lists);
    WORDS.forEach(word -> assertEquals(lists.get(word), packedLists.get(word)));
    assertNull(packedLists.get("else"));

    HashMap<String, Set<String>> sets = new HashMap<>();
    WORDS.forEach(word -> sets.put(word, new TreeSet<>(Set.of("0110", "1", word))));
    Map<String, Set<String>> packedSets = packed(sets);
    WORDS.forEach(
        word ->
            assertEquals(
                new ArrayList<>(sets.get(word)), new ArrayList<>(packedSets.get(word)), word));
  }

  @Test
  void theLongestNameAtAPlaceIsFound() throws Exception {
    PrefixTree<String, Set<String>> tree = new PrefixTree<>();
    List<String> names =
        List.of("New York", "New York Times", "York", "Times Square Garden", "Old York");
    for (String name : names) {
      tree.set(name.split(" "), new TreeSet<>(Set.of("of " + name, "a name")), Function.identity());
    }
    PrefixTree<String, Set<String>> packed = packed(tree);
    String[] text = "In Old New York Times readers of York saw Times Square".split(" ");
    assertEquals(
        tree.getAll(text, 0, Function.identity(), false, false).stream()
            .map(found -> found.o + " " + found.i1 + " " + found.i2)
            .toList(),
        packed.getAll(text, 0, Function.identity(), false, false).stream()
            .map(found -> found.o + " " + found.i1 + " " + found.i2)
            .toList());
    assertNull(packed.get(new String[] {"nobody"}, 0, Function.identity()));
  }

  @Test
  void scoresAreTheSameBitByBit() throws Exception {
    Random random = new Random(5);
    int features = 300;
    int labels = 131;
    WeightVector weights = new WeightVector();
    ColumnMajorVector sparse = new ColumnMajorVector();
    sparse.expand(labels, features);
    for (int i = 0; i < features * labels; i++) {
      sparse.set(i, random.nextInt(7) == 0 ? (float) random.nextGaussian() : 0);
    }
    weights.setSparseWeightVector(sparse);
    WeightVector packed = packed(weights);
    assertEquals(labels, packed.getLabelSize());
    for (int round = 0; round < 20; round++) {
      SparseVector x = new SparseVector();
      for (int i = 0; i < 40; i++) {
        x.add(random.nextInt(features + 20), random.nextBoolean() ? 1 : 0.3f);
      }
      float[] expected = new float[labels];
      float[] scores = new float[labels];
      weights.getSparseWeightVector().addScores(x, expected);
      packed.getSparseWeightVector().addScores(x, scores);
      assertArrayEquals(expected, scores);
    }
    for (int i = 0; i < features * labels; i++) {
      assertEquals(sparse.get(i), packed.getSparseWeightVector().get(i));
    }
  }

  @Test
  void whatIsNoPartOfAModelIsNotRead() {
    Assertions.assertThrows(
        InvalidClassException.class, () -> packed(new java.io.File("a gadget")));
  }

  /** If this fails, models are packed anew at each start: their hashes changed. */
  @Test
  void theModelsThatShipAreKeptPacked() throws IOException {
    TestLanguage.analyzer();
    ModelCache cache = ModelCache.ofUser();
    ModelHashes hashes = ModelHashes.bundled();
    for (String model : List.of("en-dep", "en-ner", "en-named-entity-gazetteers-simplified")) {
      assertTrue(Files.exists(cache.folder().resolve(model)), model);
      assertEquals(
          hashes.of(model + ".packed"),
          ModelCache.sha256(Files.readAllBytes(cache.folder().resolve(model))),
          model);
    }
  }
}
