package org.hearsay.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shipped reader, run by ONNX Runtime on the calling thread. The only class that knows ONNX
 * Runtime.
 *
 * <p>One instance serves all threads; it takes some 200 MB outside of the heap, and 25 MB for each
 * thread that reads, for as long as the process lives. Nothing is sent anywhere: the version in use
 * has no telemetry on Linux and macOS, and on Windows it is switched off.
 */
public final class OnnxEncoder implements Encoder {

  private static final String MODEL = "reader.onnx";

  /** int64 [1, pieces]: {@link Window#id}. */
  private static final String IDS = "ids";

  /** int64 [1, sentences, pieces]: {@link Window#distance}. */
  private static final String DISTANCE = "distance";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final SortedMap<String, String> hashes;

  private OnnxEncoder(
      OrtEnvironment environment, OrtSession session, SortedMap<String, String> hashes) {
    this.environment = environment;
    this.session = session;
    this.hashes = hashes;
  }

  /**
   * Loads the model: half a second.
   *
   * @param cache where the native library is unpacked to, once
   * @throws IOException in one line: naming the file that is missing, damaged or of another
   *     version, or saying why ONNX Runtime cannot be used on this machine
   */
  public static OnnxEncoder load(ModelCache cache) throws IOException {
    return load(cache, ShippedFile.read(MODEL));
  }

  static OnnxEncoder load(ModelCache cache, ShippedFile model) throws IOException {
    OnnxLibrary.prepare(cache);
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = options()) {
      environment.setTelemetry(false);
      OrtSession session = environment.createSession(model.bytes(), options);
      if (!session.getInputNames().equals(Set.of(IDS, DISTANCE))) {
        throw new IOException("language model " + model.name() + " does not fit this version");
      }
      return new OnnxEncoder(
          environment, session, new TreeMap<>(Map.of(model.name(), model.sha256())));
    } catch (OrtException e) {
      throw new IOException("language model " + model.name() + " cannot be read", e);
    }
  }

  private static OrtEnvironment environment() throws IOException {
    try {
      // It would speak on standard error; what matters is thrown as well.
      return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "hearsay");
    } catch (LinkageError e) {
      // The native library does not load: a broken installation, not a broken Java machine.
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new IOException("ONNX Runtime cannot be used here: " + cause.getMessage(), e);
    }
  }

  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    // Articles are read side by side by threads of ours.
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    // Each window has another shape, and plans of memory would be kept for all of them. The arena
    // stays, as without it each thread's own would hold more.
    options.setMemoryPatternOptimization(false);
    // Products of 8 bits, if the model has any, come out the same on processors without VNNI.
    options.addConfigEntry("session.x64quantprecision", "1");
    return options;
  }

  /** SHA-256 of the model in use, by file name: what a reading's provenance names. */
  public SortedMap<String, String> models() {
    return hashes;
  }

  /** One window after the other: side by side, padded, they take a quarter longer. */
  @Override
  public List<Encoded> encode(List<Window> windows) {
    List<Encoded> encoded = new ArrayList<>(windows.size());
    for (Window window : windows) {
      encoded.add(encode(window));
    }
    return encoded;
  }

  private Encoded encode(Window window) {
    try (OnnxTensor ids = ids(window);
        OnnxTensor distance = distance(window);
        OrtSession.Result result = session.run(Map.of(IDS, ids, DISTANCE, distance))) {
      Map<String, Scores> outputs = new LinkedHashMap<>();
      for (Map.Entry<String, OnnxValue> output : result) {
        outputs.put(output.getKey(), scores((OnnxTensor) output.getValue()));
      }
      return new Encoded(window, outputs);
    } catch (OrtException e) {
      throw new IllegalStateException("the model fails on " + window, e);
    }
  }

  private OnnxTensor ids(Window window) throws OrtException {
    long[] ids = new long[window.pieces()];
    Arrays.setAll(ids, window::id);
    return tensor(ids, 1, window.pieces());
  }

  private OnnxTensor distance(Window window) throws OrtException {
    int pieces = window.pieces();
    long[] distance = new long[window.sentences() * pieces];
    Arrays.setAll(distance, i -> window.distance(i / pieces, i % pieces));
    return tensor(distance, 1, window.sentences(), pieces);
  }

  private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** Copied once, out of native memory; the first dimension, of one window, is left out. */
  private static Scores scores(OnnxTensor tensor) {
    long[] shape = tensor.getInfo().getShape();
    int[] ofWindow = Arrays.stream(shape).skip(1).mapToInt(Math::toIntExact).toArray();
    return new Scores(tensor.getFloatBuffer().array(), ofWindow);
  }
}
