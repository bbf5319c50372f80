package org.hearsay.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.hearsay.graph.IriSpace;
import org.hearsay.graph.Vocabulary;

/**
 * A whole store as one file of N-Quads, packed with gzip. Its first line, a comment, says so and
 * gives the base of the IRIs; the texts stand in a graph of their own, which goes back to the files
 * beside the database.
 */
final class Backup {

  private static final String FIRST_LINE = "# Hearsay backup 1 of ";

  private Backup() {}

  static void write(Store store, Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.<RuntimeException>write(file, disk -> write(store, disk));
    } catch (IOException e) {
      throw new StoreException(
          "Cannot write the backup "
              + file
              + " ("
              + StoreException.brief(e)
              + "): free some space or give another place; the store is as it was",
          e);
    }
  }

  private static void write(Store store, OutputStream disk) throws IOException {
    OutputStream out = new BufferedOutputStream(new GZIPOutputStream(disk, 1 << 16));
    out.write((FIRST_LINE + store.iris().base() + "\n").getBytes(StandardCharsets.UTF_8));
    StreamRDF quads = StreamRDFLib.writer(out);
    quads.start();
    store.read(
        () -> {
          store.graphs().find().forEachRemaining(quads::quad);
          writeTexts(store, quads);
          return true;
        });
    quads.finish();
    out.close();
  }

  private static void writeTexts(Store store, StreamRDF quads) {
    Node graph = textGraph(store.iris());
    store
        .ledger()
        .textHashes()
        .distinct()
        .sorted()
        .forEach(
            hash ->
                store
                    .texts()
                    .read(hash)
                    .ifPresent(
                        text ->
                            quads.quad(
                                Quad.create(
                                    graph,
                                    store.iris().node("text/" + hash),
                                    Vocabulary.TEXT,
                                    NodeFactory.createLiteralString(text)))));
  }

  private static Node textGraph(IriSpace iris) {
    return iris.node("graph/texts");
  }

  static void restore(Path backup, Path path) {
    if (Store.isStore(path)) {
      throw new StoreException(
          path + " already holds a store: restore into a new folder, or remove it first");
    }
    if (Files.exists(backup) && !Files.isRegularFile(backup)) {
      throw new StoreException(backup + " is no file: a backup is read twice");
    }
    Path target = path.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    if (Files.exists(unfinished) && !Store.isStore(unfinished)) {
      throw new StoreException(unfinished + " is in the way: move it elsewhere");
    }
    try {
      deleteTree(unfinished);
      requireEmpty(target);
      requireWhole(backup);
      try (InputStream disk = new BufferedInputStream(Files.newInputStream(backup));
          InputStream in = new BufferedInputStream(new GZIPInputStream(disk, 1 << 16))) {
        fill(unfinished, in);
      }
      Files.deleteIfExists(target);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (StoreException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new StoreException(
          "Cannot restore " + backup + " (" + StoreException.brief(e) + "): nothing was changed",
          e);
    } finally {
      deleteTree(unfinished);
    }
  }

  private static void deleteTree(Path folder) {
    try {
      if (Files.exists(folder)) {
        Trees.delete(folder);
      }
    } catch (IOException e) {
      throw new StoreException(
          "Cannot clear " + folder + " (" + StoreException.brief(e) + "): delete it", e);
    }
  }

  private static void requireEmpty(Path target) throws IOException {
    if (!Files.exists(target)) {
      Files.createDirectories(target.getParent());
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
      if (files.iterator().hasNext()) {
        throw new StoreException(target + " is not empty: restore into a new folder");
      }
    }
  }

  /** The RDF parser takes a file that was cut off for one that ends there. */
  private static void requireWhole(Path backup) throws IOException {
    try (InputStream disk = new BufferedInputStream(Files.newInputStream(backup));
        InputStream in = new GZIPInputStream(disk, 1 << 16)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void fill(Path folder, InputStream in) throws IOException {
    String first = firstLine(in);
    if (!first.startsWith(FIRST_LINE)) {
      throw new IOException("it is no backup of Hearsay");
    }
    IriSpace iris;
    try {
      iris = new IriSpace(first.substring(FIRST_LINE.length()));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    try (Store store = Store.open(folder, iris)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .checking(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
          .parse(new Refill(store, textGraph(iris)));
    }
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n' && line.length() < 2000; b = in.read()) {
      line.append((char) b);
    }
    return line.toString();
  }
}
