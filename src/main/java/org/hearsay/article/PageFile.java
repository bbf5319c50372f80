package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A saved web page. */
final class PageFile implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return Markup.isPage(beginning);
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
