package org.hearsay.language;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A model's weights without the zeros, which are six in seven. What is left out would add nothing,
 * and the rest is added in the same order: scores are the same, bit by bit. Only for reading.
 * Immutable; thread-safe.
 *
 * <p>The bytes, all numbers little-endian: how many features, labels and weights; for each feature
 * where its weights end; the weights; the label of each, in a byte.
 */
final class PackedWeights extends MajorVector {

  private static final long serialVersionUID = 1;

  private static final int MOST_LABELS = 256;

  private final transient int[] ends;
  private final transient float[] values;
  private final transient byte[] labels;

  PackedWeights(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    this.feature_size = in.getInt();
    this.label_size = in.getInt();
    this.ends = new int[feature_size];
    this.values = new float[in.getInt()];
    this.labels = new byte[values.length];
    in.asIntBuffer().get(ends);
    in.position(in.position() + ends.length * Integer.BYTES);
    in.asFloatBuffer().get(values);
    in.position(in.position() + values.length * Float.BYTES);
    in.get(labels);
  }

  /** The bytes that hold these weights. */
  static byte[] pack(ColumnMajorVector vector) {
    int features = vector.getFeatureSize();
    int size = vector.getLabelSize();
    if (size > MOST_LABELS) {
      throw new IllegalArgumentException(size + " labels are too many for a byte");
    }
    int count = 0;
    for (int i = 0; i < features * size; i++) {
      count += vector.get(i) == 0 ? 0 : 1;
    }
    ByteBuffer out =
        ByteBuffer.allocate(
            3 * Integer.BYTES + features * Integer.BYTES + count * (Float.BYTES + 1));
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(features).putInt(size).putInt(count);
    int weights = out.position() + features * Integer.BYTES;
    int labels = weights + count * Float.BYTES;
    int at = 0;
    for (int feature = 0; feature < features; feature++) {
      for (int label = 0; label < size; label++) {
        float weight = vector.get(feature * size + label);
        if (weight != 0) {
          out.putFloat(weights + at * Float.BYTES, weight).put(labels + at, (byte) label);
          at++;
        }
      }
      out.putInt(at);
    }
    return out.array();
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    for (SparseItem item : features.getVector()) {
      int feature = item.getIndex();
      if (feature >= feature_size) {
        continue;
      }
      float value = item.getValue();
      for (int i = feature == 0 ? 0 : ends[feature - 1]; i < ends[feature]; i++) {
        scores[labels[i] & 0xFF] += values[i] * value;
      }
    }
  }

  @Override
  public int size() {
    return feature_size * label_size;
  }

  @Override
  public int indexOf(int label, int feature) {
    return label + feature * label_size;
  }

  @Override
  public float get(int index) {
    int feature = index / label_size;
    for (int i = feature == 0 ? 0 : ends[feature - 1]; i < ends[feature]; i++) {
      if ((labels[i] & 0xFF) == index % label_size) {
        return values[i];
      }
    }
    return 0;
  }

  @Override
  public void addScores(float[] features, float[] scores) {
    throw onlyForReading();
  }

  @Override
  public boolean expand(int size, int features, WeightGenerator generator) {
    throw onlyForReading();
  }

  @Override
  public void set(int index, float value) {
    throw onlyForReading();
  }

  @Override
  protected MajorVector createInstance() {
    throw onlyForReading();
  }

  @Override
  protected void setRowSize(int size) {
    throw onlyForReading();
  }

  @Override
  protected void setColumnSize(int size) {
    throw onlyForReading();
  }

  private static UnsupportedOperationException onlyForReading() {
    return new UnsupportedOperationException("packed weights are for reading sparse features only");
  }
}
