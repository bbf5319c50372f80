package org.hearsay.store;

import static org.hearsay.store.TestStores.article;
import static org.hearsay.store.TestStores.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.dboe.transaction.txn.journal.JournalEntryType;
import org.hearsay.graph.IriSpace;
import org.hearsay.model.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal as a process leaves it that is ended while it writes a transaction. */
class TornJournalIT {

  /** Bytes of data of an entry; its head has 28 more. */
  private static final int DATA = 100;

  @TempDir Path folder;

  private Path store;
  private Path journal;

  /** A store with one article, and a second transaction that came as far as its first entries. */
  @BeforeEach
  void interrupt() {
    store = folder.resolve("store");
    try (Store written = Store.open(store, IriSpace.DEFAULT)) {
      written.commit(run("1"), List.of(article("a", "No.", Act.DENY, 1)));
    }
    Path generation = store.resolve("tdb2/Data-0001");
    journal = generation.resolve("journal.jrnl");
    Journal interrupted = Journal.create(Location.create(generation));
    for (int i = 0; i < 2; i++) {
      interrupted.write(
          JournalEntryType.REDO,
          ComponentId.create(null, "none".getBytes(StandardCharsets.US_ASCII)),
          ByteBuffer.allocate(DATA));
    }
    interrupted.close();
  }

  private void assertOpensAsItWas() {
    try (Store opened = Store.open(store, IriSpace.DEFAULT)) {
      assertEquals(List.of(), opened.check());
      assertEquals(1, opened.stats().articles());
      opened.commit(run("2"), List.of(article("b", "Yes.", Act.ACCUSE, 1)));
    }
    try (Store again = Store.open(store, IriSpace.DEFAULT)) {
      assertEquals(2, again.stats().articles());
    }
  }

  @Test
  void whereverTheLastEntryEndsTheStoreOpens() throws IOException {
    byte[] written = Files.readAllBytes(journal);
    for (int cut : new int[] {1, DATA - 1, DATA, DATA + 5, DATA + 27}) {
      Files.write(journal, Arrays.copyOf(written, written.length - cut));
      try (Store opened = Store.open(store, IriSpace.DEFAULT)) {
        assertEquals(1, opened.stats().articles(), "without the last " + cut + " bytes");
      }
    }
    assertOpensAsItWas();
  }

  @Test
  void roomThatAPowerCutLeftEmptyIsNoDamage() throws IOException {
    byte[] written = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(written, written.length + 10_000));
    assertOpensAsItWas();
  }

  @Test
  void anEntryThatIsAllThereAndWrongIsDamage() throws IOException {
    byte[] written = Files.readAllBytes(journal);
    written[DATA / 2] ^= 1;
    Files.write(journal, written);
    StoreException refusal =
        assertThrows(StoreException.class, () -> Store.open(store, IriSpace.DEFAULT));
    assertTrue(refusal.getMessage().contains("is damaged"), refusal.getMessage());
    assertEquals(written.length, Files.size(journal), "nothing is thrown away");
  }
}
