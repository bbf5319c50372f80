package org.hearsay.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The articles' texts, for the reader on this machine: one compressed file each, named by the hash
 * of its text. A file is written before the batch that speaks of it is committed and never changes,
 * so that an article in the graph always finds the text its spans refer to. Thread-safe.
 */
final class Texts {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  Texts(Path folder) {
    this.folder = folder;
  }

  void keep(String hash, String text) {
    if (has(hash)) {
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!hash.equals(sha256(bytes))) {
      throw new IllegalArgumentException("a text that does not have the hash " + hash);
    }
    Path file = file(hash);
    Path unfinished = file.resolveSibling(hash + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.write(unfinished, packed(bytes));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException(
          "Cannot write to "
              + folder
              + " ("
              + StoreException.brief(e)
              + "): free some space, or"
              + " see to the disk, and run the same command again",
          e);
    }
  }

  /** Whether the text is there; an empty file, which a power cut may leave, is not. */
  boolean has(String hash) {
    return file(hash).toFile().length() > 0;
  }

  /** The text; empty where it was not kept or its file is damaged. */
  Optional<String> read(String hash) {
    try (InputStream packed = Files.newInputStream(file(hash));
        InputStream unpacked = new GZIPInputStream(packed)) {
      byte[] bytes = unpacked.readAllBytes();
      return hash.equals(sha256(bytes))
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // Loading the article again writes it anew.
    }
  }

  /** Deletes the texts that nothing uses any more, and what a cut-short writing left. */
  void clear(Predicate<String> used) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = file.getFileName().toString();
        String hash = name.replaceFirst("\\.(gz|new)$", "");
        if (HASH.matcher(hash).matches() && (name.endsWith(".new") || !used.test(hash))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new StoreException("Cannot clear " + folder + " (" + StoreException.brief(e) + ")", e);
    }
  }

  private Path file(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + hash);
    }
    return folder.resolve(hash.substring(0, 2)).resolve(hash + ".gz");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
