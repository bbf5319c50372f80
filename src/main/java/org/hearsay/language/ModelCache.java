package org.hearsay.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import org.tukaani.xz.XZInputStream;

/**
 * Keeps the language models unpacked in a folder: xz-decoding them takes half a minute, reading
 * them a few seconds.
 *
 * <p>Safe when several processes start at once: a file appears under its name only when it is
 * whole, and unpacking is done by one of them. Each file is checked against the size and checksum
 * in its stamp before it is read, and made again when damaged. Where the folder cannot be written,
 * models are read from the jar, slowly. Thread-safe.
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
   * The unpacked bytes of a resource, which is packed where its name ends in {@code .xz}.
   *
   * @throws IOException where neither the folder nor the resource can be read
   */
  Model open(URL resource) throws IOException {
    String packed = packedSize(resource);
    Path file = folder.resolve(fileName(resource));
    String hash = check(file, packed);
    if (hash.isEmpty()) {
      try {
        hash = unpackOnce(resource, file, packed);
      } catch (IOException e) {
        // A folder that is full or cannot be written costs time, not the answer.
        return new Model("unknown", unpacked(resource));
      }
    }
    return new Model(hash, new BufferedInputStream(Files.newInputStream(file), BUFFER));
  }

  /**
   * A resource as a file of the folder, for what can be read from a file only.
   *
   * @throws IOException where the folder cannot be written or the resource cannot be read
   */
  Path file(URL resource) throws IOException {
    String packed = packedSize(resource);
    Path file = folder.resolve(fileName(resource));
    if (check(file, packed).isEmpty()) {
      unpackOnce(resource, file, packed);
    }
    return file;
  }

  /** Whether this resource would have to be unpacked first. */
  boolean isMissing(URL resource) {
    return !Files.exists(stampOf(folder.resolve(fileName(resource))));
  }

  /** A model's unpacked bytes, and their SHA-256 (or "unknown" where there is no cache). */
  record Model(String sha256, InputStream stream) {}

  private String unpackOnce(URL resource, Path file, String packed) throws IOException {
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
      String hash = check(file, packed);
      return !hash.isEmpty() && processes.isValid() ? hash : unpack(resource, file, packed);
    } finally {
      threads.unlock();
    }
  }

  private static String unpack(URL resource, Path file, String packed) throws IOException {
    removeLeftovers(file);
    Path part = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".part");
    try {
      MessageDigest sha256 = sha256();
      try (InputStream in = unpacked(resource);
          OutputStream out = new DigestOutputStream(Files.newOutputStream(part), sha256)) {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          out.write(buffer, 0, n);
        }
      }
      String hash = HexFormat.of().formatHex(sha256.digest());
      String stamp = packed + " " + Files.size(part) + " " + checksum(part) + " " + hash + "\n";
      Files.deleteIfExists(stampOf(file));
      move(part, file);
      Path stampPart =
          Files.createTempFile(file.getParent(), file.getFileName() + ".stamp.", ".part");
      Files.writeString(stampPart, stamp);
      move(stampPart, stampOf(file));
      return hash;
    } finally {
      Files.deleteIfExists(part);
    }
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

  /** The SHA-256 of the file where its stamp says that it is whole, else the empty string. */
  private static String check(Path file, String packed) throws IOException {
    Path stamp = stampOf(file);
    if (!Files.isRegularFile(stamp) || !Files.isRegularFile(file)) {
      return "";
    }
    String[] fields =
        new String(Files.readAllBytes(stamp), StandardCharsets.ISO_8859_1).strip().split(" ", -1);
    boolean whole =
        fields.length == 4
            && fields[0].equals(packed)
            && fields[1].equals(Long.toString(Files.size(file)))
            && fields[2].equals(checksum(file));
    return whole ? fields[3] : "";
  }

  private static String checksum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(buffer) >= 0) {
        sum.update(buffer.flip());
        buffer.clear();
      }
    }
    return Long.toHexString(sum.getValue());
  }

  private static Path stampOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".stamp");
  }

  private static String fileName(URL resource) {
    String path = resource.getPath();
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.xz$", "");
  }

  /**
   * A new version of the models has another size, and is unpacked anew. Of what is not packed, two
   * versions may be of one size, which is why the jar's checksum is added.
   */
  private static String packedSize(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.getInputStream().close(); // Asking for the length opens the file.
    String size = Long.toString(connection.getContentLengthLong());
    return !isPacked(resource) && connection instanceof JarURLConnection jar
        ? size + "-" + Long.toHexString(jar.getJarEntry().getCrc())
        : size;
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
