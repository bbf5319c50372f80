package org.hearsay.language;

import it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectSet;

/** Words and their numbers as the parser's library wants them. Only for looking up. Immutable. */
final class PackedNumbers extends AbstractObject2IntMap<String> {

  private static final long serialVersionUID = 1;

  private final transient PackedWords words;

  PackedNumbers(PackedWords words) {
    this.words = words;
    defaultReturnValue(-1);
  }

  @Override
  public int getInt(Object word) {
    return word instanceof String text ? words.number(text) : -1;
  }

  @Override
  @SuppressWarnings("deprecation") // The parser asks by it.
  public Integer get(Object word) {
    int number = getInt(word);
    return number < 0 ? null : number;
  }

  @Override
  public Integer getOrDefault(Object word, Integer otherwise) {
    int number = getInt(word);
    return number < 0 ? otherwise : Integer.valueOf(number);
  }

  @Override
  public boolean containsKey(Object word) {
    return getInt(word) >= 0;
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public ObjectSet<Entry<String>> object2IntEntrySet() {
    throw new UnsupportedOperationException("packed words are for looking up only");
  }
}
