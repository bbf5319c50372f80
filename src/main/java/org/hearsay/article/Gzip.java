package org.hearsay.article;

import java.io.IOException;

/** A file that is packed alone; what it holds tells its name without the last ending. */
final class Gzip implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.isNamed(".gz", ".tgz");
  }

  @Override
  public Feed open(Input input) throws IOException {
    Opener opener = input.opener();
    return opener.open(
        new Input(
            input.label(),
            SourceNames.unpacked(input.name()),
            GuardedStream.gunzip(input.in(), opener.limits()),
            input.path(),
            opener));
  }
}
