package org.hearsay.language;

import java.util.Arrays;
import java.util.Objects;

/**
 * Likelihoods from 0 to 1 in a box of up to four dimensions, row by row in one array. Immutable, as
 * long as whoever made it leaves the array alone. All methods throw {@link
 * IndexOutOfBoundsException} for what lies outside of the box.
 */
public final class Scores {

  private final float[] values;
  private final int offset;
  private final int[] shape;

  /**
   * Wraps {@code values}, without a copy.
   *
   * @param shape the size of each dimension; the last one's values stand side by side
   */
  public Scores(float[] values, int... shape) {
    this(values, 0, shape.clone());
    int size = 1;
    for (int each : shape) {
      size = Math.multiplyExact(size, each);
    }
    if (size != values.length) {
      throw new IllegalArgumentException(
          values.length + " values do not fill " + Arrays.toString(shape));
    }
  }

  private Scores(float[] values, int offset, int[] shape) {
    this.values = values;
    this.offset = offset;
    this.shape = shape;
  }

  public int dimensions() {
    return shape.length;
  }

  /** The size of a dimension, counted from 0. */
  public int size(int dimension) {
    return shape[dimension];
  }

  /** The part at {@code index} of the first dimension, which has one dimension less. A view. */
  public Scores part(int index) {
    Objects.checkIndex(0, shape.length - 1);
    int size = 1;
    for (int i = 1; i < shape.length; i++) {
      size *= shape[i];
    }
    return new Scores(
        values,
        offset + Objects.checkIndex(index, shape[0]) * size,
        Arrays.copyOfRange(shape, 1, shape.length));
  }

  public float at(int i) {
    expect(1);
    return values[offset + Objects.checkIndex(i, shape[0])];
  }

  public float at(int i, int j) {
    expect(2);
    return values[offset + place(Objects.checkIndex(i, shape[0]), 1, j)];
  }

  public float at(int i, int j, int k) {
    expect(3);
    return values[offset + place(place(Objects.checkIndex(i, shape[0]), 1, j), 2, k)];
  }

  public float at(int i, int j, int k, int l) {
    expect(4);
    int row = place(place(Objects.checkIndex(i, shape[0]), 1, j), 2, k);
    return values[offset + place(row, 3, l)];
  }

  private int place(int row, int dimension, int index) {
    return row * shape[dimension] + Objects.checkIndex(index, shape[dimension]);
  }

  private void expect(int dimensions) {
    if (shape.length != dimensions) {
      throw new IndexOutOfBoundsException(
          dimensions + " indices for " + shape.length + " dimensions");
    }
  }

  @Override
  public String toString() {
    return "Scores" + Arrays.toString(shape);
  }
}
