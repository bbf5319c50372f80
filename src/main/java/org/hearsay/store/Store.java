package org.hearsay.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.system.Txn;
import org.hearsay.graph.IriSpace;

/**
 * A graph of articles on disk, one named graph an article, and the articles' texts beside it.
 *
 * <p>One process has a store open at a time. Within it, any number of threads read while one
 * writes; each sees the store as it stood when it began. What a method that writes has returned
 * from survives the end of the process at any moment; what it has not returned from is there whole
 * or not at all.
 *
 * <p>Every method throws {@link StoreException} where folder, disk or content do not let it do its
 * work. A full disk may also surface as an {@link InternalError}: like every {@link Error} it
 * passes through, after which the store takes no more writing until it is opened again.
 */
public final class Store implements AutoCloseable {

  private final Folder folder;
  private final Database database;
  private final boolean readOnly;
  private final Space space;
  private final Texts texts;
  private final Ledger ledger;
  private final Steps steps;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong generation = new AtomicLong();
  private volatile boolean withdrawnNoted;
  private volatile boolean failed;
  private volatile boolean closed;

  private Store(Folder folder, Database database, boolean readOnly, Space space) {
    this.folder = folder;
    this.database = database;
    this.readOnly = readOnly;
    this.space = space;
    this.texts = new Texts(folder.texts());
    this.ledger = new Ledger(database.graphs(), folder.space().runsGraph());
    this.steps = new Steps(database.graphs(), ledger, folder.space());
  }

  /**
   * Opens the store in a folder; makes one where there is none.
   *
   * @throws StoreLockedException if another process has it open, or this one already
   */
  public static Store open(Path path, IriSpace iris) {
    return open(path, iris, Space.OF_DISK);
  }

  static Store open(Path path, IriSpace iris, Space space) {
    Folder folder = Folder.create(path, iris);
    return new Store(folder, Database.open(folder), false, space);
  }

  /** Opens a store that is there, with the IRIs it was made with. */
  public static Store open(Path path) {
    Folder folder = Folder.existing(path);
    return new Store(folder, Database.open(folder), false, Space.OF_DISK);
  }

  /** Opens a store that is there, and refuses to change it. It has one owner all the same. */
  public static Store openReadOnly(Path path) {
    Folder folder = Folder.existing(path);
    return new Store(folder, Database.open(folder), true, Space.OF_DISK);
  }

  /** The folder, with links resolved. */
  public Path path() {
    return folder.root();
  }

  public IriSpace iris() {
    return folder.space();
  }

  /**
   * The graphs, to read in transactions of one's own. The default graph is the union of all named
   * ones. What corrections have withdrawn is noted in their context.
   */
  public DatasetGraph graphs() {
    if (!withdrawnNoted) {
      noteWithdrawn();
    }
    return new DatasetGraphReadOnly(database.graphs());
  }

  private void noteWithdrawn() {
    read(() -> WithdrawnTuples.note(database.graphs(), iris().correctedGraph()));
    withdrawnNoted = true;
  }

  /**
   * Reads the graphs in one transaction, in which the store does not change. What {@code work}
   * returns must not read on.
   */
  public <T> T read(Function<DatasetGraph, T> work) {
    requireOpen();
    DatasetGraph graphs = graphs();
    return Txn.calculateRead(graphs, () -> work.apply(graphs));
  }

  /** A number that is another one after each change since the store was opened. */
  public long generation() {
    return generation.get();
  }

  /** Whether the store holds the article as it is: the same fingerprint, and its text if asked. */
  public boolean holds(String articleId, String fingerprint, boolean withText) {
    return read(() -> ledger.find(iris().article(articleId)))
        .filter(entry -> entry.fingerprint().equals(fingerprint))
        .filter(entry -> !withText || entry.textHash().filter(texts::has).isPresent())
        .isPresent();
  }

  /** The text that the spans of an article refer to; empty where it was not kept. */
  public Optional<String> text(String articleId) {
    return read(() -> ledger.find(iris().article(articleId)))
        .flatMap(Ledger.Entry::textHash)
        .flatMap(texts::read);
  }

  /**
   * Writes articles, each in the place of what the store held of it, all in one step. Conclusions
   * across articles are out of date from then on.
   */
  public Committed commit(RunEntry run, List<ArticleEntry> batch) {
    requireSpace(batch.stream().mapToLong(Store::bytes).sum(), "the next batch");
    requireWritable();
    return guarded(
        () -> {
          batch.forEach(entry -> entry.text().ifPresent(t -> texts.keep(entry.textHash(), t)));
          return Txn.calculateWrite(database.graphs(), () -> steps.commit(run, batch));
        });
  }

  /** Replaces what is said about a run. */
  public void describe(RunEntry run) {
    write(
        graphs -> {
          ledger.describe(run);
          return true;
        });
  }

  /**
   * Takes articles out, with their texts; those it does not hold are passed over. Returns how many
   * there were.
   */
  public int remove(Set<String> articleIds) {
    int removed = write(graphs -> steps.remove(articleIds));
    clearTexts();
    return removed;
  }

  /**
   * Puts a graph that is no article's (authority data, the ontology) in the place of the one of
   * that name, unless it is the same. Returns whether it did.
   */
  public boolean put(Node name, Graph graph) {
    String fingerprint = Ledger.fingerprint(graph);
    if (read(() -> ledger.find(name))
        .filter(entry -> entry.fingerprint().equals(fingerprint))
        .isPresent()) {
      return false;
    }
    requireSpace(graph.size() * Space.BYTES_A_TRIPLE, name.getURI());
    return write(
        graphs -> {
          steps.put(name, graph);
          return true;
        });
  }

  /** Whether articles have changed since conclusions across them were last drawn. */
  public boolean isOutdated() {
    return read(() -> ledger.isOutdated(iris().derivedGraph()));
  }

  /**
   * Replaces all that is concluded across articles, which is then up to date, and what corrections
   * come to in them.
   */
  public void conclude(Graph conclusions, Graph corrected) {
    requireSpace(
        (conclusions.size() + corrected.size()) * Space.BYTES_A_TRIPLE,
        "what is concluded across articles");
    write(
        graphs -> {
          steps.put(iris().derivedGraph(), conclusions);
          if (!corrected.isEmpty() || ledger.find(iris().correctedGraph()).isPresent()) {
            steps.put(iris().correctedGraph(), corrected);
          }
          return true;
        });
    noteWithdrawn();
  }

  /** Replaces all corrections; what they come to is out of date from then on. */
  public void correct(Graph corrections) {
    requireSpace(corrections.size() * Space.BYTES_A_TRIPLE, "the corrections");
    write(
        graphs -> {
          steps.put(iris().correctionsGraph(), corrections);
          ledger.markOutdated(iris().derivedGraph());
          return true;
        });
  }

  /** Counts what is in the store. */
  public Stats stats() {
    return read(() -> Stats.of(database.graphs(), iris(), ledger, Trees.bytes(path())));
  }

  /**
   * Looks whether everything can be read and fits together. Returns what is wrong, a line each,
   * sorted; empty where all is well. Reads the whole store.
   */
  public List<String> check() {
    return read(() -> new Check(database.graphs(), ledger, texts, iris()).run());
  }

  /** Gives the disk back what replaced articles took. Needs as much free space as is in use. */
  public void compact() {
    requireSpace(Trees.bytes(folder.tdb()) / 4, "a compacted copy");
    requireWritable();
    guarded(
        () -> {
          database.compact();
          return true;
        });
    clearTexts();
  }

  /**
   * Writes all graphs and texts to one file in N-Quads, packed with gzip, which any RDF program can
   * read. The file appears when it is whole; one of that name is replaced.
   */
  public void backup(Path file) {
    Backup.write(this, file);
  }

  /**
   * Makes a store of a backup. The folder appears when it is whole.
   *
   * @param path a folder that is empty or not there
   */
  public static void restore(Path backup, Path path) {
    Backup.restore(backup, path);
  }

  /**
   * Gives the store free for others, after the writing that is under way. What is in it stays as it
   * is, closed or not.
   */
  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        database.close();
      }
    } finally {
      writing.unlock();
    }
  }

  Texts texts() {
    return texts;
  }

  Ledger ledger() {
    return ledger;
  }

  <T> T read(Supplier<T> work) {
    requireOpen();
    try {
      return Txn.calculateRead(database.graphs(), work);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Folder.damaged(path(), StoreException.brief(e), e);
    }
  }

  /** One step: all of it or nothing. */
  <T> T write(Function<DatasetGraph, T> work) {
    requireWritable();
    DatasetGraph graphs = database.graphs();
    return guarded(() -> Txn.calculateWrite(graphs, () -> work.apply(graphs)));
  }

  private <T> T guarded(Supplier<T> work) {
    writing.lock();
    try {
      boolean done = false;
      try {
        T result = work.get();
        generation.incrementAndGet();
        done = true;
        return result;
      } finally {
        failed |= !done;
      }
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new StoreException(
          "Cannot write to the store "
              + path()
              + " ("
              + StoreException.brief(e)
              + "): see to the disk and run the same command again; earlier batches are kept",
          e);
    } finally {
      writing.unlock();
    }
  }

  private void clearTexts() {
    writing.lock();
    try {
      Set<String> used = read(() -> ledger.textHashes().collect(Collectors.toUnmodifiableSet()));
      texts.clear(used::contains);
    } finally {
      writing.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreException("The store " + path() + " was closed");
    }
  }

  private void requireWritable() {
    requireOpen();
    if (readOnly) {
      throw new StoreException("The store " + path() + " is open for reading only");
    }
    if (failed) {
      throw new StoreException(
          "Writing to the store " + path() + " failed before: run the same command again");
    }
  }

  private void requireSpace(long bytes, String what) {
    space.require(folder.root(), bytes, what);
  }

  private static long bytes(ArticleEntry entry) {
    return entry.graph().size() * Space.BYTES_A_TRIPLE
        + entry.text().map(text -> (long) text.length()).orElse(0L);
  }

  /** Whether a store has a file or folder of that name. */
  public static boolean isPart(String name) {
    return Folder.PARTS.contains(name);
  }

  /** Whether {@code path} holds a store, readable or not. */
  public static boolean isStore(Path path) {
    return Files.exists(path.resolve(Folder.MARKER));
  }
}
