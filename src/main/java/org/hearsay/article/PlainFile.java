package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What is none of the others: a text, or no text at all, which is seen when it is decoded. */
final class PlainFile implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return true;
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(input.bytes().then(bytes -> Document.told(input.label(), bytes)));
  }

  @Override
  public OptionalLong count(Path file) {
    return OptionalLong.of(1);
  }
}
