package org.hearsay.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Outcome;

/**
 * Documents one after the other, from a file or from what is packed in it. A feed that fails says
 * so as its last outcome.
 */
interface Feed extends Closeable {

  /** The next document or refusal; empty at the end. */
  Optional<Outcome<Document>> next();

  @Override
  default void close() throws IOException {}

  /** A feed of one. */
  static Feed of(Outcome<Document> only) {
    return of(List.of(only).iterator());
  }

  /** Makes a feed of what was read. */
  @FunctionalInterface
  interface Opening<T> {
    Feed open(T read) throws IOException;
  }

  /** A feed of what a file holds; of the refusal where it cannot be read. */
  static <T> Feed of(Outcome<T> read, Opening<T> opening) throws IOException {
    return switch (read) {
      case Outcome.Refused<T> refused -> of(Outcome.refused(refused.reason()));
      case Outcome.Done<T> done -> opening.open(done.value());
    };
  }

  /** What is known already, or made as it is asked for. */
  static Feed of(Iterator<Outcome<Document>> all) {
    return () -> all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }
}
