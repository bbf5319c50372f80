package org.hearsay.language;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** What is known of each of many words. Only for looking up. Immutable; thread-safe. */
final class PackedMap<V> extends AbstractMap<String, V> {

  private final PackedWords words;
  private final IntFunction<V> values;

  /**
   * @param values what stands behind the number of a word
   */
  PackedMap(PackedWords words, IntFunction<V> values) {
    this.words = words;
    this.values = values;
  }

  @Override
  public V get(Object word) {
    int number = word instanceof String text ? words.number(text) : -1;
    return number < 0 ? null : values.apply(number);
  }

  @Override
  public boolean containsKey(Object word) {
    return word instanceof String text && words.number(text) >= 0;
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("packed words are for looking up only");
  }
}
