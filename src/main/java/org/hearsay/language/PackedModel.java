package org.hearsay.language;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parser's models in a form that is looked up where it lies instead of being read. As its
 * authors serialised them they are 40 million objects, 2 GB of heap and two thirds of the start;
 * packed, they are a mapped file. Every look-up gives the same answer, so that whatever is parsed
 * is parsed the same.
 *
 * <p>A packed model is a number of parts, after their number and the place where each ends. The
 * first is the serialised model, in which a {@link Part} stands for whatever is large; the others
 * are what they stand for.
 */
final class PackedModel {

  /** What models are made of; nothing else is made of what a file says. */
  static final ObjectInputFilter CLASSES =
      ObjectInputFilter.Config.createFilter(
          "edu.emory.mathcs.nlp.**;it.unimi.dsi.fastutil.**;org.magicwerk.brownies.collections.**;"
              + "org.hearsay.language.Packed*;"
              + "java.lang.Object;java.lang.String;java.lang.Enum;java.lang.Number;java.lang.Integer;"
              + "java.util.ArrayList;java.util.HashMap;java.util.HashSet;java.util.TreeSet;"
              + "java.util.Map$Entry;!*");

  private enum Kind {
    WEIGHTS,
    NUMBERS,
    VECTORS,
    LISTS,
    SETS,
    TREE
  }

  /**
   * What stands for something large in the serialised model.
   *
   * @param first the number of its first part
   * @param values the different values of a table, which has their numbers; else empty
   */
  private record Part(Kind kind, int first, ArrayList<ArrayList<String>> values)
      implements Serializable {}

  private PackedModel() {}

  /**
   * Packs a model.
   *
   * @param in the model as its authors serialised it; stays open
   * @throws IOException if it cannot be read
   * @throws ClassNotFoundException if it is of another version
   */
  static byte[] pack(InputStream in) throws IOException, ClassNotFoundException {
    ObjectInputStream objects = new ObjectInputStream(in);
    objects.setObjectInputFilter(CLASSES);
    Object model = objects.readObject();
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    List<byte[]> parts = new ArrayList<>();
    try (Packer packer = new Packer(small, parts)) {
      packer.writeObject(model);
    }
    parts.addFirst(small.toByteArray());
    ByteBuffer out =
        ByteBuffer.allocate(
            Math.addExact(
                Integer.BYTES * (1 + parts.size()),
                parts.stream().mapToInt(part -> part.length).reduce(0, Math::addExact)));
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(parts.size());
    int end = Integer.BYTES * (1 + parts.size());
    for (byte[] part : parts) {
      end += part.length;
      out.putInt(end);
    }
    parts.forEach(out::put);
    return out.array();
  }

  /**
   * A packed model.
   *
   * @param bytes stay in use
   * @throws IOException if it cannot be read
   * @throws ClassNotFoundException if it is of another version
   */
  static Object open(ByteBuffer bytes) throws IOException, ClassNotFoundException {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int count = in.getInt();
    int[] ends = new int[count];
    in.asIntBuffer().get(ends);
    List<ByteBuffer> parts = new ArrayList<>();
    int begin = Integer.BYTES * (1 + count);
    for (int end : ends) {
      parts.add(bytes.slice(begin, end - begin));
      begin = end;
    }
    byte[] small = new byte[parts.getFirst().remaining()];
    parts.getFirst().get(0, small);
    try (ObjectInputStream objects = new Opener(new ByteArrayInputStream(small), parts)) {
      objects.setObjectInputFilter(CLASSES);
      return objects.readObject();
    }
  }

  /** Writes a model, and puts what is large into parts. */
  private static final class Packer extends ObjectOutputStream {

    private final List<byte[]> parts;

    Packer(ByteArrayOutputStream out, List<byte[]> parts) throws IOException {
      super(out);
      this.parts = parts;
      enableReplaceObject(true);
    }

    @Override
    @SuppressWarnings("unchecked") // The models have no others; their hashes are known.
    protected Object replaceObject(Object whole) {
      if (whole instanceof ColumnMajorVector weights && weights.size() > 0) {
        return part(Kind.WEIGHTS, List.of(), PackedWeights.pack(weights));
      }
      if (whole instanceof Object2IntOpenHashMap<?> numbers && !numbers.isEmpty()) {
        SortedMap<String, Integer> sorted = new TreeMap<>((Map<String, Integer>) numbers);
        return part(Kind.NUMBERS, List.of(), PackedWords.pack(sorted));
      }
      if (whole instanceof PrefixTree<?, ?> tree) {
        return tree((PrefixTree<String, Set<String>>) tree);
      }
      if (whole instanceof HashMap<?, ?> map && !map.isEmpty()) {
        return map.values().iterator().next() instanceof float[]
            ? vectors((Map<String, float[]>) map)
            : table((Map<String, Collection<String>>) map);
      }
      return whole;
    }

    private Part part(Kind kind, List<? extends List<String>> values, byte[]... bytes) {
      int first = parts.size() + 1;
      parts.addAll(List.of(bytes));
      ArrayList<ArrayList<String>> written = new ArrayList<>();
      values.forEach(value -> written.add(new ArrayList<>(value)));
      return new Part(kind, first, written);
    }

    private Part vectors(Map<String, float[]> vectors) {
      SortedMap<String, Integer> rows = ranks(vectors.keySet());
      int width = vectors.values().iterator().next().length;
      ByteBuffer floats = ByteBuffer.allocate(Math.multiplyExact(rows.size(), width * Float.BYTES));
      floats.order(ByteOrder.LITTLE_ENDIAN);
      for (String word : rows.keySet()) {
        for (float number : vectors.get(word)) {
          floats.putFloat(number);
        }
      }
      return part(Kind.VECTORS, List.of(), PackedWords.pack(rows), floats.array());
    }

    private Part table(Map<String, Collection<String>> table) {
      Values values = new Values();
      SortedMap<String, Integer> numbers = new TreeMap<>();
      new TreeMap<>(table).forEach((word, value) -> numbers.put(word, values.number(value)));
      Kind kind = table.values().iterator().next() instanceof List ? Kind.LISTS : Kind.SETS;
      return part(kind, values.all(), PackedWords.pack(numbers));
    }

    private Part tree(PrefixTree<String, Set<String>> tree) {
      Set<String> words = new TreeSet<>();
      Deque<PrefixNode<String, Set<String>>> open = new ArrayDeque<>(List.of(tree.getRoot()));
      while (!open.isEmpty()) {
        PrefixNode<String, Set<String>> node = open.pop();
        words.addAll(node.keySet());
        open.addAll(node.values());
      }
      SortedMap<String, Integer> ranks = ranks(words);
      Values values = new Values();
      byte[] nodes = PackedTree.pack(tree, ranks, value -> values.number(value) + 1);
      return part(Kind.TREE, values.all(), PackedWords.pack(ranks), nodes);
    }

    private static SortedMap<String, Integer> ranks(Set<String> words) {
      SortedMap<String, Integer> ranks = new TreeMap<>();
      for (String word : new TreeSet<>(words)) {
        ranks.put(word, ranks.size());
      }
      return ranks;
    }
  }

  /**
   * Different values, numbered from zero; the order within each is kept, as scores add up in it.
   */
  private static final class Values {

    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> all = new ArrayList<>();

    int number(Collection<String> value) {
      return numbers.computeIfAbsent(
          new ArrayList<>(value),
          fresh -> {
            all.add(fresh);
            return all.size() - 1;
          });
    }

    List<List<String>> all() {
      return all;
    }
  }

  /** Reads a model, and lays its parts where they belong. */
  private static final class Opener extends ObjectInputStream {

    private final List<ByteBuffer> parts;

    Opener(InputStream in, List<ByteBuffer> parts) throws IOException {
      super(in);
      this.parts = parts;
      enableResolveObject(true);
    }

    @Override
    protected Object resolveObject(Object read) {
      return read instanceof Part part ? opened(part) : read;
    }

    private Object opened(Part part) {
      ByteBuffer bytes = parts.get(part.first());
      if (part.kind() == Kind.WEIGHTS) {
        return new PackedWeights(bytes);
      }
      PackedWords words = new PackedWords(bytes);
      return switch (part.kind()) {
        case NUMBERS -> new PackedNumbers(words);
        case VECTORS -> vectors(words, parts.get(part.first() + 1));
        case LISTS -> {
          List<List<String>> lists = part.values().stream().map(List::copyOf).toList();
          yield new PackedMap<>(words, lists::get);
        }
        case SETS -> new PackedMap<>(words, sets(part)::get);
        case TREE -> new PackedTree(words, sets(part), parts.get(part.first() + 1));
        case WEIGHTS -> throw new IllegalStateException("weights have no words");
      };
    }

    private static PackedMap<float[]> vectors(PackedWords words, ByteBuffer bytes) {
      FloatBuffer floats = bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      int width = floats.capacity() / words.size();
      return new PackedMap<>(
          words,
          row -> {
            float[] vector = new float[width];
            floats.get(row * width, vector);
            return vector;
          });
    }

    private static List<Set<String>> sets(Part part) {
      return part.values().stream()
          .map(value -> Collections.unmodifiableSet((Set<String>) new LinkedHashSet<>(value)))
          .toList();
    }
  }
}
