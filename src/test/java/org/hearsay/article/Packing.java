package org.hearsay.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.hearsay.model.Outcome;

/** Makes archives, and lists what is read from them. */
final class Packing {

  private Packing() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] concatenated(byte[] part, int times) {
    var all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> members) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(packed, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        var entry = new TarArchiveEntry(member.getKey(), true);
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return packed.toByteArray();
  }

  /** A zip archive in memory, as office programs write it, members in the map's order. */
  static byte[] zip(Map<String, byte[]> members) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return packed.toByteArray();
  }

  static void zip(Path file, Map<String, byte[]> members) throws IOException {
    try (var zip = new ZipArchiveOutputStream(file.toFile())) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeArchiveEntry();
      }
    }
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** One line for each outcome: the source below {@code root}, and the text or the refusal. */
  static List<String> read(Path root, InputLimits limits, Path... paths) throws IOException {
    List<String> lines = new ArrayList<>();
    String prefix = SourceNames.given(root) + "/";
    try (var documents = Sources.of(List.of(paths), limits).stream()) {
      documents.forEach(
          outcome ->
              lines.add(
                  switch (outcome) {
                    case Outcome.Done<Document> done ->
                        done.value().source().replace(prefix, "") + ": " + text(done.value());
                    case Outcome.Refused<Document> refused ->
                        refused.reason().source().replace(prefix, "")
                            + ": "
                            + refused.reason().code();
                  }));
    }
    return lines;
  }

  static List<String> read(Path root, Path... paths) throws IOException {
    return read(root, InputLimits.STANDARD, paths);
  }

  private static String text(Document document) {
    return new String(document.bytes(), StandardCharsets.UTF_8);
  }
}
