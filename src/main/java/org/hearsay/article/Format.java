package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A kind of file that holds one article or several. Each is a class, named in {@link Formats}.
 *
 * <p>Implementations keep nothing between files. They never throw on what they read, but refuse it;
 * follow no address; and take memory for one article at a time and time in proportion to the file.
 */
interface Format {

  /** Whether a file that starts like this is one. */
  boolean matches(Beginning beginning);

  /**
   * The articles in {@code input}, which the feed closes. What they say of themselves goes into
   * {@link Document#known}; their texts are plain text or HTML.
   *
   * @throws IOException if it cannot be read; the caller tells
   */
  Feed open(Input input) throws IOException;

  /** How many outcomes the feed will have; empty where telling would mean reading it. */
  default OptionalLong count(Path file) throws IOException {
    return OptionalLong.empty();
  }
}
