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
}
