package org.hearsay.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.channels.Channels;
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
import org.tukaani.xz.XZInputStream;

/**
 * Keeps the language models unpacked in a folder: xz-decoding them takes half a minute, reading
 * them a few seconds.
 *
 * <p>Safe when several processes start at once: a file appears under its name only when it is
 * whole, and unpacking is done by one of them. The folder is not trusted: what is read from it has
 * the SHA-256 that the program knows, and is made again where it has not. Where the folder cannot
 * be read or written, models are read from the jar, slowly. Thread-safe.
 */
public final class ModelCache {

  private static final int BUFFER = 1 << 20;

  /** Guards against two threads asking for the same file lock, which Java refuses. */
  private static final Map<Path, ReentrantLock> UNPACKING = new ConcurrentHashMap<>();

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

  /** Where the unpacked models are. */
  public Path folder() {
    return folder;
  }

  /**
   * The unpacked bytes of a resource, which is packed where its name ends in {@code .xz}: those of
   * the folder where they have the hash, and else the resource's own.
   *
   * @param sha256 of the unpacked bytes
   * @throws IOException where the resource cannot be read
   */
  InputStream open(URL resource, String sha256) throws IOException {
    Path file = folder.resolve(fileName(resource));
    try {
      Optional<InputStream> kept = whole(file, sha256);
      if (kept.isPresent()) {
        return kept.get();
      }
      unpackOnce(resource, file, sha256);
      return whole(file, sha256).orElseGet(InputStream::nullInputStream);
    } catch (DamagedException e) {
      throw e;
    } catch (IOException e) {
      // A folder that is full, or another user's, costs time, not the answer.
      return unpacked(resource);
    }
  }

  /**
   * A resource as a file of the folder, for what can be read from a file only.
   *
   * @throws IOException where the folder cannot be written or the resource cannot be read
   */
  Path file(URL resource) throws IOException {
    Path file = folder.resolve(fileName(resource));
    String sha256;
    try (InputStream in = unpacked(resource)) {
      sha256 = hash(in);
    }
    if (!isWhole(file, sha256)) {
      unpackOnce(resource, file, sha256);
    }
    return file;
  }

  /** Whether this resource would have to be unpacked first. */
  boolean isMissing(URL resource) {
    return !Files.exists(folder.resolve(fileName(resource)));
  }

  /** What is on the class path is not what the program was made for. */
  private static final class DamagedException extends IOException {
    DamagedException(Path file) {
      super("language model " + file.getFileName() + " is damaged: build Hearsay anew");
    }
  }

  private void unpackOnce(URL resource, Path file, String sha256) throws IOException {
    Files.createDirectories(folder);
    ReentrantLock threads =
        UNPACKING.computeIfAbsent(file.toAbsolutePath().normalize(), any -> new ReentrantLock());
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock processes = channel.lock()) {
      // Another one may have done it while this one waited.
      if (!processes.isValid() || !isWhole(file, sha256)) {
        unpack(resource, file, sha256);
      }
    } finally {
      threads.unlock();
    }
  }

  private static void unpack(URL resource, Path file, String sha256) throws IOException {
    removeLeftovers(file);
    Path part = temporary(file);
    try {
      MessageDigest digest = sha256();
      try (InputStream in = unpacked(resource);
          OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
        }
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
        throw new DamagedException(file);
      }
      move(part, file);
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

  /** The file, where it is there and has the hash; it is read from the place that was checked. */
  private static Optional<InputStream> whole(Path file, String sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    boolean whole = false;
    try {
      whole = hash(Channels.newInputStream(channel)).equals(sha256);
      return whole
          ? Optional.of(
              new BufferedInputStream(Channels.newInputStream(channel.position(0)), BUFFER))
          : Optional.empty();
    } finally {
      if (!whole) {
        channel.close();
      }
    }
  }

  private static boolean isWhole(Path file, String sha256) throws IOException {
    Optional<InputStream> whole = whole(file, sha256);
    if (whole.isPresent()) {
      whole.get().close();
    }
    return whole.isPresent();
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
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.xz$", "");
  }

  private static boolean isPacked(URL resource) {
    return resource.getPath().endsWith(".xz");
  }

  private static InputStream unpacked(URL resource) throws IOException {
    InputStream in = new BufferedInputStream(resource.openStream(), BUFFER);
    return isPacked(resource) ? new XZInputStream(in) : in;
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
