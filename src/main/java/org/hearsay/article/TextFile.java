package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** A file that is one article, as it stands. */
record TextFile(Predicate<Beginning> sign) implements Format {

  /** A saved web page. */
  static final TextFile PAGE = new TextFile(Markup::isPage);

  /** What is none of the others: a text, or no text at all, which is seen when it is decoded. */
  static final TextFile PLAIN = new TextFile(beginning -> true);

  @Override
  public boolean matches(Beginning beginning) {
    return sign.test(beginning);
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
