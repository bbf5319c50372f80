package org.hearsay.language;

import java.util.List;

/**
 * A trained model that reads windows of text. What its outputs are about is known to those who ask
 * for them by name, not here.
 *
 * <p>Thread-safe. What is said of a window depends on that window alone, not on those beside it.
 */
@FunctionalInterface
public interface Encoder {

  /** What the model says of each window, in the order given. */
  List<Encoded> encode(List<Window> windows);

  /**
   * The same, read as it is asked for and not kept: what is said of all windows of a long article
   * would fill the heap. Each pass reads anew.
   */
  default Iterable<Encoded> each(List<Window> windows) {
    return () -> windows.stream().flatMap(window -> encode(List.of(window)).stream()).iterator();
  }
}
