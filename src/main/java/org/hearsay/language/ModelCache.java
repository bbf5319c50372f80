package org.hearsay.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps files in a folder that take long to make: the language models, which are packed once in a
 * minute, and native libraries.
 *
 * <p>Safe when several processes start at once: a file appears under its name only when it is
 * whole, and making it is done by one of them. The folder is not trusted: what is read from it has
 * the SHA-256 that the program knows, and is made again where it has not. Where the folder cannot
 * be read or written, models are made anew at each start, slowly. Thread-safe.
 */
public final class ModelCache {

  private static final int BUFFER = 1 << 20;

  /** Guards against two threads asking for the same file lock, which Java refuses. */
  private static final Map<Path, ReentrantLock> MAKING = new ConcurrentHashMap<>();

  private final Path folder;

  public ModelCache(Path folder) {
    this.folder = folder;
  }

  /**
   * The user's cache: system property {@code hearsay.cache}, environment variable {@code
   * HEARSAY_CACHE}, or the place the operating system has for it.
   */
  public static ModelCache ofUser() {
    return new ModelCache(
        folder(System.getProperties()::getProperty, System.getenv()::get).resolve("models"));
  }

  interface Lookup {
    String get(String key);
  }

  static Path folder(Lookup properties, Lookup environment) {
    String given = properties.get("hearsay.cache");
    if (given == null || given.isBlank()) {
      given = environment.get("HEARSAY_CACHE");
    }
    if (given != null && !given.isBlank()) {
      return Path.of(given);
    }
    Path home = Path.of(properties.get("user.home"));
    String system = properties.get("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return home.resolve("Library/Caches/hearsay");
    }
    String local = environment.get("LOCALAPPDATA");
    if (system.startsWith("windows") && local != null && !local.isBlank()) {
      return Path.of(local).resolve("hearsay");
    }
    String xdg = environment.get("XDG_CACHE_HOME");
    // The XDG specification has relative paths ignored.
    return xdg != null && Path.of(xdg).isAbsolute()
        ? Path.of(xdg).resolve("hearsay")
        : home.resolve(".cache/hearsay");
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** What a file is made from where it is not there, or not whole. */
  interface Source {

    /**
     * The bytes of the file.
     *
     * @throws IOException where it cannot be made
     */
    byte[] make() throws IOException;
  }

  /**
   * The bytes of a file of the folder, mapped into memory, where they have the hash; where not,
   * they are made and kept there.
   *
   * @param sha256 of the bytes; what is made otherwise is used, but not kept
   * @throws IOException where the source cannot be made
   */
  ByteBuffer mapped(String name, String sha256, Source source) throws IOException {
    Path file = folder.resolve(name);
    Optional<ByteBuffer> kept = wholeOrNone(file, sha256);
    if (kept.isPresent()) {
      return kept.get();
    }
    Made made = new Made(source);
    try {
      makeOnce(file, sha256, out -> out.write(made.bytes()));
      Optional<ByteBuffer> fresh = whole(file, sha256);
      if (fresh.isPresent()) {
        return fresh.get();
      }
    } catch (IOException e) {
      // A folder that is full, or another user's, costs time, not the answer.
      if (made.failure != null) {
        throw e;
      }
    }
    return ByteBuffer.wrap(made.bytes());
  }

  /**
   * A resource as a file of the folder, for what can be read from a file only.
   *
   * @throws IOException where the folder cannot be written or the resource cannot be read
   */
  Path file(URL resource) throws IOException {
    Path file = folder.resolve(fileName(resource));
    String sha256;
    try (InputStream in = open(resource)) {
      sha256 = hash(in);
    }
    if (whole(file, sha256).isEmpty()) {
      makeOnce(
          file,
          sha256,
          out -> {
            try (InputStream in = open(resource)) {
              in.transferTo(out);
            }
          });
    }
    return file;
  }

  /** Whether the folder has no such file. */
  boolean isMissing(String name) {
    return !Files.exists(folder.resolve(name));
  }

  /** What a source made, once. */
  private static final class Made {

    private final Source source;
    private byte[] bytes;
    private IOException failure;

    Made(Source source) {
      this.source = source;
    }

    byte[] bytes() throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        bytes = bytes == null ? source.make() : bytes;
        return bytes;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private void makeOnce(Path file, String sha256, Writer writer) throws IOException {
    Files.createDirectories(folder);
    ReentrantLock threads =
        MAKING.computeIfAbsent(file.toAbsolutePath().normalize(), any -> new ReentrantLock());
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock processes = channel.lock()) {
      // Another one may have done it while this one waited.
      if (!processes.isValid() || whole(file, sha256).isEmpty()) {
        make(file, sha256, writer);
      }
    } finally {
      threads.unlock();
    }
  }

  /** The file appears with all its bytes, or not at all where they have another hash. */
  private static void make(Path file, String sha256, Writer writer) throws IOException {
    removeLeftovers(file);
    Path part = temporary(file);
    try {
      MessageDigest digest = sha256();
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        writer.write(out);
      }
      if (HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
        move(part, file);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** As readable as the user lets new files be: a folder may be made for all users of a machine. */
  private static Path temporary(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"))
            }
            : new FileAttribute<?>[0];
    return Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part", rights);
  }

  /** What a process that was killed left behind; the caller holds the lock, so nobody writes it. */
  private static void removeLeftovers(Path file) throws IOException {
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(file.getParent(), file.getFileName() + ".*.part")) {
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Optional<ByteBuffer> wholeOrNone(Path file, String sha256) {
    try {
      return whole(file, sha256);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The file, where it is there and has the hash; it is read from the place that was checked. */
  private static Optional<ByteBuffer> whole(Path file, String sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      MessageDigest digest = sha256();
      digest.update(bytes.duplicate());
      return HexFormat.of().formatHex(digest.digest()).equals(sha256)
          ? Optional.of(bytes)
          : Optional.empty();
    }
  }

  private static String hash(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String fileName(URL resource) {
    String path = resource.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static InputStream open(URL resource) throws IOException {
    return new BufferedInputStream(resource.openStream(), BUFFER);
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
