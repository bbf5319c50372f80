package org.hearsay.article;

import java.io.IOException;
import org.hearsay.model.Rejected;

/** A tar archive: what its members hold. */
final class Tar implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.isNamed(".tar");
  }

  @Override
  public Feed open(Input input) throws IOException {
    return input.path().isEmpty()
        ? input.refused(Rejected.Code.UNKNOWN_FORMAT, Zip.NESTED)
        : new TarFeed(input.label(), input.in(), input.opener());
  }
}
