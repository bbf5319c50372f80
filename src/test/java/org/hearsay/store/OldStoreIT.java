package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.dump;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;
import org.hearsay.model.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.XZInputStream;

/** A folder that each release wrote is kept, and opens. */
class OldStoreIT {

  private static final String BLAMED = "North Korea blamed the US.";

  /** Told before there was {@code hs:actNotDone} whether an act was done. */
  private static final Node NEGATED = NodeFactory.createURI(Vocabulary.HS + "negated");

  @TempDir Path folder;

  private Path unpack(String release) throws IOException {
    try (InputStream packed = OldStoreIT.class.getResourceAsStream("store-" + release + ".tar.xz");
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          unpack(tar, path);
        }
      }
    }
    return folder.resolve("store");
  }

  /** Leaves holes where there is nothing: the store's files are mostly room to grow. */
  private static void unpack(InputStream from, Path to) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            to,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      byte[] nothing = new byte[1 << 16];
      for (byte[] block = from.readNBytes(1 << 16);
          block.length > 0;
          block = from.readNBytes(1 << 16)) {
        if (Arrays.equals(block, 0, block.length, nothing, 0, block.length)) {
          out.position(out.position() + block.length - 1);
          out.write(ByteBuffer.wrap(nothing, 0, 1));
        } else {
          out.write(ByteBuffer.wrap(block));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "0.1.0")
  void whatAReleaseWroteIsReadAndWrittenTo(String release) throws IOException {
    List<ArticleEntry> articles =
        List.of(article("a", BLAMED, Act.ACCUSE, 2), article("b", "No.", Act.DENY, 1));
    String expected;
    try (Store same = Store.open(folder.resolve("same"), IriSpace.DEFAULT)) {
      same.commit(run("1"), articles);
      expected = dump(same);
    }
    try (Store old = Store.open(unpack(release))) {
      assertEquals(List.of(), old.check());
      assertEquals(expected, dump(old));
      assertEquals(Optional.of(BLAMED), old.text("a"));
      assertEquals(new Committed(0, 2), old.commit(run("2"), articles));
      assertEquals(List.of(), old.check());
    }
  }

  @Test
  void statementsGetTheFormOfThisVersion() {
    Path path = folder.resolve("store");
    String expected;
    try (Store store = Store.open(path, IriSpace.DEFAULT)) {
      ArticleEntry now = article("a", BLAMED, Act.ACCUSE, 2);
      Node done = IriSpace.DEFAULT.node("article/a/statement/1");
      Node not = IriSpace.DEFAULT.node("article/a/statement/2");
      Node on = date("2014-12-20");
      now.graph().add(IriSpace.DEFAULT.article("a"), Vocabulary.DATE_PUBLISHED, on);
      now.graph().add(done, Vocabulary.SAID_ON, date("2014-12-18"));
      Graph before = GraphFactory.createDefaultGraph();
      GraphUtil.addInto(before, now.graph());
      before.add(done, NEGATED, bool("false"));
      before.add(not, NEGATED, bool("true"));
      now.graph().delete(not, Vocabulary.HAS_ACT, Vocabulary.act(Act.ACCUSE));
      now.graph().add(not, Vocabulary.ACT_NOT_DONE, Vocabulary.act(Act.ACCUSE));
      now.graph().add(done, Vocabulary.SAID_ON_PRECISION, text("stated"));
      now.graph().add(not, Vocabulary.SAID_ON, on);
      now.graph().add(not, Vocabulary.SAID_ON_PRECISION, text("published"));
      store.commit(run("1"), List.of(now));
      expected = dump(store);
      store.commit(
          run("2"),
          List.of(new ArticleEntry("a", now.fingerprint(), now.textHash(), now.text(), before)));
      assertNotEquals(expected, dump(store));
    }
    try (Store store = Store.openReadOnly(path)) {
      assertEquals(expected, dump(store));
      assertEquals(List.of(), store.check());
      assertEquals(1, store.stats().statementsByAct().get(Act.ACCUSE));
      assertEquals(Optional.of(BLAMED), store.text("a"));
    }
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  private static Node date(String value) {
    return NodeFactory.createLiteralDT(value, XSDDatatype.XSDdate);
  }

  private static Node bool(String value) {
    return NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean);
  }
}
