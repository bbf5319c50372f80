package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.hearsay.model.Outcome;

/** The members of a tar archive, in the archive's order. Links are not followed. */
final class TarFeed implements Feed {

  private final String label;
  private final TarArchiveInputStream archive;
  private final Opener opener;
  private Optional<Feed> member = Optional.empty();
  private boolean done;

  TarFeed(String label, InputStream in, Opener opener) {
    this.label = label;
    this.archive = new TarArchiveInputStream(in, "UTF-8");
    this.opener = opener;
  }

  @Override
  public Optional<Outcome<Document>> next() {
    while (!done) {
      Optional<Outcome<Document>> next = member.flatMap(Feed::next);
      if (next.isPresent()) {
        return next;
      }
      member = Optional.empty();
      try {
        advance();
      } catch (IOException e) {
        done = true;
        return Optional.of(Opener.failure(label, e));
      }
    }
    return Optional.empty();
  }

  private void advance() throws IOException {
    TarArchiveEntry entry = archive.getNextEntry();
    if (entry == null) {
      done = true;
    } else if (isPlainFile(entry) && SourceNames.mayHoldArticle(entry.getName())) {
      String name = SourceNames.member(label, entry.getName());
      member = Optional.of(opener.member(name, name, Opener.unclosable(archive)));
    }
  }

  private static boolean isPlainFile(TarArchiveEntry entry) {
    return switch (entry.getLinkFlag()) {
      case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG ->
          !entry.isDirectory();
      default -> false;
    };
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
