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

  /** What is known already, or made as it is asked for. */
  static Feed of(Iterator<Outcome<Document>> all) {
    return () -> all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }
}
