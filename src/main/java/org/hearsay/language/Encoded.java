package org.hearsay.language;

import java.util.Map;

/**
 * What a model says of a window. Where a dimension of an output counts sentences or pieces, they
 * are those of the window, and no more.
 */
public record Encoded(Window window, Map<String, Scores> outputs) {

  public Encoded {
    outputs = Map.copyOf(outputs);
  }

  /**
   * The output of that name.
   *
   * @throws IllegalArgumentException if the model has none
   */
  public Scores output(String name) {
    Scores output = outputs.get(name);
    if (output == null) {
      throw new IllegalArgumentException("the model says nothing of " + name);
    }
    return output;
  }
}
