package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.hearsay.model.Rejected;

/** A zip archive: what its members hold. */
final class Zip implements Format {

  static final String NESTED = "an archive inside another is not opened: unpack the outer one";

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.isNamed(".zip");
  }

  @Override
  public Feed open(Input input) throws IOException {
    if (input.path().isEmpty()) {
      return input.refused(Rejected.Code.UNKNOWN_FORMAT, NESTED);
    }
    input.in().close(); // Its list of members stands at its end.
    return new ZipFeed(input.path().get(), input.label(), input.opener());
  }

  @Override
  public OptionalLong count(Path file) throws IOException {
    return OptionalLong.of(ZipFeed.count(file));
  }
}
