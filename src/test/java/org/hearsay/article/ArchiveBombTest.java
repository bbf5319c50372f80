package org.hearsay.article;

import static org.hearsay.article.Packing.concatenated;
import static org.hearsay.article.Packing.gzip;
import static org.hearsay.article.Packing.read;
import static org.hearsay.article.Packing.tar;
import static org.hearsay.article.Packing.utf8;
import static org.hearsay.article.Packing.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives made to fill the memory, the disk or the wrong place. */
class ArchiveBombTest {

  private static final InputLimits SMALL = new InputLimits(1 << 20, 2 << 20, 8 << 20, 100);

  @TempDir private Path folder;

  private static byte[] zeros(int megabytes) {
    return new byte[megabytes << 20];
  }

  @Test
  void stopsAGzipBomb() throws IOException {
    Path file = Files.write(folder.resolve("a.txt.gz"), gzip(zeros(64)));
    assertEquals(List.of("a.txt.gz: TOO_LARGE"), read(folder, file));
  }

  @Test
  void stopsABombOfManyGzipMembers() throws IOException {
    byte[] member = gzip(zeros(1));
    var all = new ByteArrayOutputStream();
    for (int i = 0; i < 200; i++) {
      all.write(member);
    }
    Path file = Files.write(folder.resolve("a.jsonl.gz"), all.toByteArray());
    assertEquals(List.of("a.jsonl.gz: TOO_LARGE"), read(folder, file));
  }

  @Test
  void stopsAZipBombAndReadsWhatCameBefore() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", utf8("fine"));
    for (int i = 0; i < 50; i++) {
      members.put("b" + i + ".txt", zeros(4));
    }
    Path file = folder.resolve("a.zip");
    zip(file, members);
    assertEquals(
        List.of("a.zip!/a.txt: fine", "a.zip!/b0.txt: TOO_LARGE", "a.zip: TOO_LARGE"),
        read(folder, SMALL, file));
  }

  @Test
  void stopsATarBomb() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", utf8("fine"));
    members.put("b.txt", zeros(30));
    members.put("c.txt", utf8("never reached"));
    Path file = Files.write(folder.resolve("a.tar.gz"), gzip(tar(members)));
    assertEquals(
        List.of("a.tar.gz!/a.txt: fine", "a.tar.gz!/b.txt: TOO_LARGE", "a.tar.gz: TOO_LARGE"),
        read(folder, file));
  }

  @Test
  void stopsAtTheSizeCapHoweverHonestTheRatio() throws IOException {
    byte[] noise = new byte[3 << 20];
    new java.util.Random(1).nextBytes(noise);
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (String name : List.of("a", "b", "c", "d", "e")) {
      members.put(name, noise);
    }
    Path zip = folder.resolve("a.zip");
    zip(zip, members);
    InputLimits roomy = new InputLimits(1 << 20, 4 << 20, 8 << 20, 100);
    assertEquals("a.zip: TOO_LARGE", last(read(folder, roomy, zip)));
    Path tgz = Files.write(folder.resolve("a.tgz"), gzip(tar(members)));
    assertEquals("a.tgz: TOO_LARGE", last(read(folder, roomy, tgz)));
  }

  private static String last(List<String> lines) {
    return lines.getLast();
  }

  @Test
  void aLargeMemberIsRefusedAndTheNextRead() throws IOException {
    byte[] noise = new byte[3 << 20];
    new java.util.Random(1).nextBytes(noise);
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.txt", noise);
    members.put("b.txt", utf8("fine"));
    Path zip = folder.resolve("a.zip");
    zip(zip, members);
    assertEquals(
        List.of("a.zip!/a.txt: TOO_LARGE", "a.zip!/b.txt: fine"), read(folder, SMALL, zip));
    Path tar = Files.write(folder.resolve("a.tar"), tar(members));
    assertEquals(
        List.of("a.tar!/a.txt: TOO_LARGE", "a.tar!/b.txt: fine"), read(folder, SMALL, tar));
  }

  @Test
  void archivesInArchivesStayPacked() throws IOException {
    byte[] inner = gzip(tar(Map.of("x.txt", utf8("x"))));
    Path file = folder.resolve("a.zip");
    zip(file, Map.of("inner.tar.gz", inner, "inner.zip", utf8("PK"), "y.txt.gz", gzip(utf8("y"))));
    assertEquals(
        List.of(
            "a.zip!/inner.tar.gz: UNKNOWN_FORMAT",
            "a.zip!/inner.zip: UNKNOWN_FORMAT",
            "a.zip!/y.txt.gz: y"),
        read(folder, file));
  }

  @Test
  void pathsThatLeaveTheArchiveAreHarmless() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (String name :
        List.of(
            "../../up.txt",
            "/etc/root.txt",
            "C:\\win\\..\\dos.txt",
            "a/./b/../c.txt",
            "n\nl\u202E.txt")) {
      members.put(name, utf8("x"));
    }
    Path file = Files.write(folder.resolve("in.tar"), tar(members));
    assertEquals(
        List.of(
            "in.tar!/up.txt: x",
            "in.tar!/etc/root.txt: x",
            "in.tar!/C:/win/dos.txt: x",
            "in.tar!/a/b/c.txt: x",
            "in.tar!/n\uFFFDl\uFFFD.txt: x"),
        read(folder, file));
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(2, files.count(), "something was written");
    }
  }

  @Test
  void linksAndDevicesInArchivesAreNotFollowed() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(packed)) {
      for (byte kind :
          new byte[] {
            TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO, TarConstants.LF_CHR
          }) {
        var entry = new TarArchiveEntry("x" + kind + ".txt", kind);
        entry.setLinkName("/etc/passwd");
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    Path file = Files.write(folder.resolve("a.tar"), packed.toByteArray());
    assertEquals(List.of(), read(folder, file));
  }

  @Test
  void damagedArchivesAreRefusedInOneLine() throws IOException {
    byte[] sound = gzip(tar(Map.of("a.txt", utf8("fine and well".repeat(2000)))));
    Files.write(folder.resolve("1.zip"), utf8("this is no zip archive"));
    Files.write(folder.resolve("2.gz"), utf8("this is no gzip file"));
    Files.write(folder.resolve("3.tgz"), Arrays.copyOf(sound, sound.length / 2));
    Files.write(folder.resolve("4.tar"), utf8("this is no tar archive".repeat(100)));
    Files.write(folder.resolve("5.zip"), new byte[0]);
    Files.write(folder.resolve("6.txt.gz"), new byte[0]);
    List<String> read = read(folder, folder);
    assertTrue(read.stream().allMatch(line -> line.endsWith(": MALFORMED")), read.toString());
    assertTrue(read.size() >= 6, read.toString());
  }

  @Test
  void stopsABombOfLines() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] line = utf8("{\"text\":\"a\"}\n");
      for (int i = 0; i < 150_000; i++) {
        out.write(line);
      }
    }
    Path file = Files.write(folder.resolve("a.jsonl.gz"), packed.toByteArray());
    List<String> read = read(folder, file);
    assertEquals("a.jsonl.gz: TOO_LARGE", read.getLast());
    assertTrue(read.size() < 150_000);
  }

  private static List<String> readBesideAnother(Path folder, String name, byte[] bytes)
      throws IOException {
    Files.write(folder.resolve(name), bytes);
    Files.writeString(folder.resolve("z.txt"), "fine");
    List<String> read = read(folder, folder);
    assertEquals("z.txt: fine", read.getLast());
    return read.subList(0, read.size() - 1);
  }

  @Test
  void manyEmptyGzipMembersAreNoStackOverflow() throws IOException {
    byte[] empty = gzip(new byte[0]);
    assertEquals(
        List.of("a.txt.gz: "), readBesideAnother(folder, "a.txt.gz", concatenated(empty, 20_000)));
    assertEquals(
        List.of("a.txt.gz: TOO_LARGE"),
        readBesideAnother(folder, "a.txt.gz", concatenated(empty, 200_000)));
  }

  @Test
  void aGzipNameWithoutEndIsNotKept() throws IOException {
    var packed = new ByteArrayOutputStream();
    packed.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
    packed.writeBytes(concatenated(utf8("endless"), 1 << 19));
    assertEquals(
        List.of("a.txt.gz: TOO_LARGE"),
        readBesideAnother(folder, "a.txt.gz", packed.toByteArray()));
  }

  /** A member before the member, of so many bytes, that tells its name or more about it. */
  private static byte[] header(byte kind, int bytes) {
    var entry = new TarArchiveEntry("././@LongLink", kind);
    entry.setSize(bytes);
    byte[] member = new byte[512 + (bytes + 511) / 512 * 512];
    entry.writeEntryHeader(member);
    Arrays.fill(member, 512, 512 + bytes, (byte) 'n');
    byte[] start = utf8(bytes + " comment=");
    System.arraycopy(start, 0, member, 512, Math.min(bytes, start.length));
    return member;
  }

  @Test
  void longNamesAndHeadersInTarAreNotKept() throws IOException {
    byte[] members = tar(Map.of("a.txt", utf8("fine")));
    for (byte kind :
        new byte[] {
          TarConstants.LF_GNUTYPE_LONGNAME,
          TarConstants.LF_GNUTYPE_LONGLINK,
          TarConstants.LF_PAX_EXTENDED_HEADER_LC,
          TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER
        }) {
      var archive = new ByteArrayOutputStream();
      archive.writeBytes(Arrays.copyOf(members, 1024));
      archive.writeBytes(header(kind, 4 << 20));
      archive.writeBytes(members);
      assertEquals(
          List.of("a.tar!/a.txt: fine", "a.tar: TOO_LARGE"),
          readBesideAnother(folder, "a.tar", archive.toByteArray()),
          () -> "kind " + (char) kind);
    }
  }

  @Test
  void headersBeforeHeadersInTarComeToAnEnd() throws IOException {
    byte[] archive = concatenated(header(TarConstants.LF_GNUTYPE_LONGNAME, 3), 10_000);
    assertEquals(List.of("a.tar: TOO_LARGE"), readBesideAnother(folder, "a.tar", archive));
  }

  @Test
  void aZipOfTooManyMembersIsRefusedBeforeItIsListed() throws IOException {
    Path file = folder.resolve("a.zip");
    zip(file, Map.of("m", new byte[0]));
    byte[] zip = Files.readAllBytes(file);
    int list = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    int end = indexOf(zip, new byte[] {'P', 'K', 5, 6});
    int members = 20_000;
    ByteBuffer.wrap(zip)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(end + 12, members * (end - list)); // The length of the list.
    var many = new ByteArrayOutputStream();
    many.write(zip, 0, list);
    many.writeBytes(concatenated(Arrays.copyOfRange(zip, list, end), members));
    many.write(zip, end, zip.length - end);
    Files.write(file, many.toByteArray());
    ZipOpener.open(file).close();
    IOException refusal =
        assertThrows(IOException.class, () -> ZipOpener.open(file, 500_000).close());
    assertEquals("a.zip: TOO_LARGE", told(Opener.failure("a.zip", refusal)));
  }

  private static String told(Outcome<Document> outcome) {
    return switch (outcome) {
      case Outcome.Done<Document> done -> done.value().source();
      case Outcome.Refused<Document> refused ->
          refused.reason().source() + ": " + refused.reason().code();
    };
  }

  private static int indexOf(byte[] bytes, byte[] sought) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .indexOf(new String(sought, StandardCharsets.ISO_8859_1));
  }
}
