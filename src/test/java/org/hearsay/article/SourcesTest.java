package org.hearsay.article;

import static org.hearsay.article.Packing.gzip;
import static org.hearsay.article.Packing.read;
import static org.hearsay.article.Packing.tar;
import static org.hearsay.article.Packing.utf8;
import static org.hearsay.article.Packing.write;
import static org.hearsay.article.Packing.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hearsay.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir private Path folder;

  @Test
  void walksFoldersInTheOrderOfNames() throws IOException {
    write(folder.resolve("b.txt"), "b");
    write(folder.resolve("a/z.html"), "z");
    write(folder.resolve("a/deep/er/y.txt"), "y");
    write(folder.resolve("c.txt"), "c");
    List<String> expected = List.of("a/deep/er/y.txt: y", "a/z.html: z", "b.txt: b", "c.txt: c");
    assertEquals(expected, read(folder, folder));
    assertEquals(OptionalLong.of(4), Sources.of(List.of(folder)).count());
  }

  @Test
  void passesOverWhatIsNoArticleOnlyInFolders() throws IOException {
    Path readme = write(folder.resolve("README.md"), "r");
    for (String name :
        List.of(".DS_Store", ".hidden/x.txt", "LICENSE", "style.css", "x_files/p.JPG", "a.txt~")) {
      write(folder.resolve(name), "no");
    }
    write(folder.resolve("readmission.txt"), "yes");
    assertEquals(List.of("readmission.txt: yes"), read(folder, folder));
    assertEquals(List.of("README.md: r"), read(folder, readme));
  }

  @Test
  void aMissingPathIsToldBeforeAnythingIsRead() throws IOException {
    Path here = write(folder.resolve("a.txt"), "a");
    NoSuchFileException missing =
        assertThrows(
            NoSuchFileException.class,
            () -> Sources.of(List.of(here, folder.resolve("nowhere.txt"))));
    assertTrue(missing.getMessage().endsWith("nowhere.txt"));
  }

  @Test
  void whatCannotBeReadIsRefusedAndTheRestRead() throws IOException {
    Path secret = write(folder.resolve("a.txt"), "a");
    write(folder.resolve("b.txt"), "b");
    assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "runs as root");
    assertEquals(List.of("a.txt: UNREADABLE", "b.txt: b"), read(folder, folder));
  }

  @Test
  void aFileThatGoesAwayIsRefused() throws IOException {
    Path gone = write(folder.resolve("a.txt"), "a");
    Sources sources = Sources.of(List.of(gone));
    Files.delete(gone);
    try (var documents = sources.stream()) {
      assertTrue(documents.findFirst().orElseThrow().toString().contains("UNREADABLE"));
    }
  }

  @Test
  void linksThatGoRoundEndTheWalk() throws IOException {
    write(folder.resolve("a/b.txt"), "b");
    try {
      Files.createSymbolicLink(folder.resolve("a/round"), folder);
      Files.createSymbolicLink(folder.resolve("a/link.txt"), folder.resolve("a/b.txt"));
      Files.createSymbolicLink(folder.resolve("a/void.txt"), folder.resolve("nowhere"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    assertEquals(
        List.of("a/b.txt: b", "a/link.txt: b", "a/void.txt: UNREADABLE"), read(folder, folder));
  }

  @Test
  void linksOutOfTheFolderAreRefused() throws IOException {
    Path given = Files.createDirectories(folder.resolve("given"));
    Path secret = write(folder.resolve("secret/shadow.txt"), "root:x");
    try {
      Files.createSymbolicLink(given.resolve("a.txt"), secret);
      Files.createSymbolicLink(given.resolve("b"), secret.getParent());
      Files.createSymbolicLink(given.resolve("c.txt"), Path.of("../secret/shadow.txt"));
      Files.createSymbolicLink(folder.resolve("mine"), given);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    write(given.resolve("d.txt"), "d");
    List<String> expected =
        List.of("a.txt: UNREADABLE", "b: UNREADABLE", "c.txt: UNREADABLE", "d.txt: d");
    assertEquals(expected, read(given, given));
    assertEquals(expected, read(folder.resolve("mine"), folder.resolve("mine")));
    assertEquals(List.of("a.txt: root:x"), read(given, given.resolve("a.txt")), "asked for");
  }

  @Test
  @Timeout(10)
  void pipesAreRefusedAndNotWaitedFor() throws Exception {
    write(folder.resolve("b.txt"), "b");
    Path pipe = folder.resolve("a.jsonl");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes here");
    assertEquals(List.of("b.txt: b"), read(folder, folder));
    assertEquals(List.of("a.jsonl: UNREADABLE"), read(folder, pipe));
    assertEquals(OptionalLong.of(1), Sources.of(List.of(pipe)).count());
  }

  @Test
  void namesTellNothingOfTheMachine() throws IOException {
    Path file = write(folder.resolve("home/me/news/2014/a.txt"), "a");
    Path news = folder.resolve("home/me/news");
    String name = "news/2014/a.txt";
    for (Path path : List.of(news, news.resolve("."), news.resolve("2014/.."))) {
      assertEquals(name, onlySource(path));
    }
    assertEquals("a.txt", onlySource(file));
  }

  private static String onlySource(Path path) throws IOException {
    try (var documents = Sources.of(List.of(path)).stream()) {
      return switch (documents.findFirst().orElseThrow()) {
        case Outcome.Done<Document> done -> done.value().source();
        case Outcome.Refused<Document> refused -> refused.reason().toString();
      };
    }
  }

  @Test
  void readsArchives() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("z/b.txt", utf8("b"));
    members.put("a.txt", utf8("a"));
    members.put("__MACOSX/._a.txt", utf8("no"));
    members.put("z/README", utf8("no"));
    zip(folder.resolve("1.zip"), members);
    Files.write(folder.resolve("2.tar"), tar(members));
    Files.write(folder.resolve("3.tar.gz"), gzip(tar(members)));
    Files.write(folder.resolve("4.TGZ"), gzip(tar(members)));
    Files.write(folder.resolve("5.txt.gz"), gzip(utf8("five")));
    assertEquals(
        List.of(
            "1.zip!/a.txt: a",
            "1.zip!/z/b.txt: b",
            "2.tar!/z/b.txt: b",
            "2.tar!/a.txt: a",
            "3.tar.gz!/z/b.txt: b",
            "3.tar.gz!/a.txt: a",
            "4.TGZ!/z/b.txt: b",
            "4.TGZ!/a.txt: a",
            "5.txt.gz: five"),
        read(folder, folder));
  }

  @Test
  void countsWithoutUnpacking() throws IOException {
    Path zip = folder.resolve("1.zip");
    zip(zip, Map.of("a.txt", utf8("a"), "b.txt", utf8("b"), "b.css", utf8("b")));
    Path lines = write(folder.resolve("2.jsonl"), "{\"text\":\"a\"}\n\n  \r\n{\"text\":\"b\"}");
    Path packed = Files.write(folder.resolve("3.txt.gz"), gzip(utf8("a")));
    assertEquals(OptionalLong.of(2), Sources.of(List.of(zip)).count());
    assertEquals(OptionalLong.of(4), Sources.of(List.of(lines, zip)).count());
    assertEquals(OptionalLong.empty(), Sources.of(List.of(zip, packed)).count());
    assertEquals(4, read(folder, lines, zip).size());
  }

  @Test
  void opensFilesOnlyWhenTheirTurnComes() throws IOException {
    Path first = write(folder.resolve("a.txt"), "a");
    Path second = write(folder.resolve("b.txt"), "before");
    try (var documents = Sources.of(List.of(first, second)).stream()) {
      var each = documents.iterator();
      each.next();
      Files.writeString(second, "after");
      if (each.next() instanceof Outcome.Done<Document> done) {
        Document document = done.value();
        assertEquals(
            "after", new String(document.bytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
      assertTrue(!each.hasNext());
    }
  }

  @Test
  void aDashIsStandardInput() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(Packing.utf8("Title: Talks\n\nTolsk left the hall.")));
    try {
      assertEquals(
          List.of("standard-input: Title: Talks\n\nTolsk left the hall."),
          Packing.read(Path.of("none"), Path.of("-")));
    } finally {
      System.setIn(before);
    }
  }
}
