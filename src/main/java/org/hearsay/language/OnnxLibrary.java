package org.hearsay.language;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where ONNX Runtime finds its native library: in the user's cache, unpacked once. By itself it
 * would write 24 MB to the folder for temporary files at each start, and leave them there whenever
 * the process is killed.
 */
final class OnnxLibrary {

  /** Read by ONNX Runtime when it is first used. */
  private static final String FOLDER_PROPERTY = "onnxruntime.native.path";

  private OnnxLibrary() {}

  /**
   * To be called before ONNX Runtime is; again does no harm. Where the cache cannot be written,
   * ONNX Runtime unpacks to the folder for temporary files.
   *
   * @throws IOException in one line, if there is no library for this machine or no folder for
   *     temporary files
   */
  static synchronized void prepare(ModelCache cache) throws IOException {
    if (System.getProperty(FOLDER_PROPERTY) != null) {
      return;
    }
    checkTemporaryFolder();
    List<URL> libraries = libraries();
    ModelCache unpacked = new ModelCache(cache.folder().resolve("onnxruntime"));
    try {
      for (URL library : libraries) {
        unpacked.file(library);
      }
    } catch (IOException e) {
      // As with the models: a cache that cannot be written costs time, not the answer.
      return;
    }
    System.setProperty(FOLDER_PROPERTY, unpacked.folder().toAbsolutePath().toString());
  }

  /** ONNX Runtime makes an empty folder there in any case. */
  private static void checkTemporaryFolder() throws IOException {
    try {
      Files.delete(Files.createTempDirectory("hearsay"));
    } catch (IOException e) {
      throw new IOException(
          "cannot write to the folder for temporary files, "
              + Path.of(System.getProperty("java.io.tmpdir"))
              + "; another is named by HEARSAY_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  private static List<URL> libraries() throws IOException {
    String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    List<URL> found = new ArrayList<>();
    // The last is there on Windows only.
    for (String name :
        List.of("onnxruntime", "onnxruntime4j_jni", "onnxruntime_providers_shared")) {
      URL library =
          OnnxLibrary.class.getResource(
              "/ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(name));
      if (library != null) {
        found.add(library);
      }
    }
    if (found.size() < 2) {
      throw new IOException("ONNX Runtime has no library for " + platform);
    }
    return found;
  }

  /** As ONNX Runtime names it: "linux-x64", "osx-aarch64". */
  static String platform(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    String os = name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
    return os + "-" + processor.replace("amd64", "x64").replace("x86_64", "x64");
  }
}
