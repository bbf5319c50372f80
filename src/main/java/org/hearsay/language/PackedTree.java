package org.hearsay.language;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntPair;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Names of several words, a tree of their words, and what each may name. Only for looking up.
 * Immutable; thread-safe.
 *
 * <p>The bytes, all numbers little-endian: how many nodes; then for each node, those of one parent
 * beside each other and in the order of their words: where its children begin, its word's number,
 * and the number of its value or zero. The root comes first; a last entry says where all end.
 */
final class PackedTree extends PrefixTree<String, Set<String>> {

  private static final long serialVersionUID = 1;

  private static final int HEAD = Integer.BYTES;
  private static final int NODE = 3 * Integer.BYTES;

  private final transient PackedWords words;
  private final transient List<Set<String>> values;
  private final transient ByteBuffer bytes;

  /**
   * @param values the value of number one first
   */
  PackedTree(PackedWords words, List<Set<String>> values, ByteBuffer bytes) {
    this.words = words;
    this.values = values;
    this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  private record Node(int word, PrefixNode<String, Set<String>> node) {}

  /**
   * The bytes that hold this tree.
   *
   * @param values gives each value a number from one on
   */
  static byte[] pack(
      PrefixTree<String, Set<String>> tree,
      Map<String, Integer> words,
      ToIntFunction<Set<String>> values) {
    List<Node> nodes = new ArrayList<>(List.of(new Node(-1, tree.getRoot())));
    List<Integer> firsts = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      firsts.add(nodes.size());
      nodes.get(i).node().entrySet().stream()
          .map(child -> new Node(words.get(child.getKey()), child.getValue()))
          .sorted(Comparator.comparingInt(Node::word))
          .forEach(nodes::add);
    }
    ByteBuffer out = ByteBuffer.allocate(HEAD + (nodes.size() + 1) * NODE);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      PrefixNode<String, Set<String>> node = nodes.get(i).node();
      out.putInt(firsts.get(i)).putInt(nodes.get(i).word());
      out.putInt(node.hasValue() ? values.applyAsInt(node.getValue()) : 0);
    }
    out.putInt(nodes.size());
    return out.array();
  }

  @Override
  public <A> ObjectIntPair<Set<String>> get(A[] keys, int begin, Function<A, String> word) {
    ObjectIntPair<Set<String>> longest = null;
    int node = 0;
    for (int i = begin; i < keys.length; i++) {
      node = child(node, word.apply(keys[i]));
      if (node < 0) {
        break;
      }
      int value = bytes.getInt(HEAD + node * NODE + 2 * Integer.BYTES);
      if (value > 0) {
        longest = new ObjectIntPair<>(values.get(value - 1), i);
      }
    }
    return longest;
  }

  /** The child with this word, or -1. */
  private int child(int node, String text) {
    int word = text == null ? -1 : words.number(text);
    int low = bytes.getInt(HEAD + node * NODE);
    int high = bytes.getInt(HEAD + (node + 1) * NODE) - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int found = bytes.getInt(HEAD + middle * NODE + Integer.BYTES);
      if (found == word) {
        return middle;
      }
      if (found < word) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  @Override
  public PrefixNode<String, Set<String>> getRoot() {
    throw onlyForLookingUp();
  }

  @Override
  public <A> PrefixNode<String, Set<String>> get(
      A[] keys, int begin, int end, Function<A, String> word) {
    throw onlyForLookingUp();
  }

  @Override
  public <A> PrefixNode<String, Set<String>> add(
      A[] keys, int begin, int end, Function<A, String> word) {
    throw onlyForLookingUp();
  }

  private static UnsupportedOperationException onlyForLookingUp() {
    return new UnsupportedOperationException("packed names are for looking up only");
  }
}
