package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/** The members of a zip archive, in the order of their names. */
final class ZipFeed implements Feed {

  private final String label;
  private final Opener opener;
  private final InputLimits limits;
  private final ZipFile archive;
  private final long packed;
  private final Iterator<ZipArchiveEntry> entries;
  private Optional<Feed> member = Optional.empty();
  private Optional<GuardedStream> stream = Optional.empty();
  private long unpacked;
  private boolean done;

  ZipFeed(Path path, String label, Opener opener) throws IOException {
    this.label = label;
    this.opener = opener;
    this.limits = opener.limits();
    this.packed = Files.size(path);
    this.archive = ZipOpener.open(path);
    this.entries = members(archive).iterator();
  }

  private static List<ZipArchiveEntry> members(ZipFile archive) {
    return Collections.list(archive.getEntries()).stream()
        .filter(entry -> !entry.isDirectory() && !entry.isUnixSymlink())
        .filter(entry -> SourceNames.mayHoldArticle(entry.getName()))
        .sorted(Comparator.comparing(ZipArchiveEntry::getName))
        .toList();
  }

  @Override
  public Optional<Outcome<Document>> next() {
    while (!done) {
      Optional<Outcome<Document>> next = member.flatMap(Feed::next);
      if (next.isPresent()) {
        return next;
      }
      unpacked += stream.map(GuardedStream::count).orElse(0L);
      boolean tripped = stream.map(GuardedStream::isTripped).orElse(false);
      stream = Optional.empty();
      member = Optional.empty();
      if (tripped || isBomb()) {
        done = true;
        return Optional.of(
            Opener.refused(
                label,
                Rejected.Code.TOO_LARGE,
                "its members unpack to more than "
                    + limits.ratio()
                    + " times its size or "
                    + InputLimits.inWords(limits.archive())
                    + ": not read any further"));
      }
      if (entries.hasNext()) {
        open(entries.next());
      } else {
        done = true;
      }
    }
    return Optional.empty();
  }

  /** Members may share packed bytes, so that each is in proportion and all together are not. */
  private boolean isBomb() {
    return unpacked > limits.archive()
        || (unpacked > InputLimits.ALWAYS_UNPACKED && unpacked / limits.ratio() > packed);
  }

  private void open(ZipArchiveEntry entry) {
    String name = SourceNames.member(label, entry.getName());
    if (!archive.canReadEntryData(entry)) {
      String detail = "it is encrypted, or packed in a way that is not known here";
      member = Optional.of(Feed.of(Opener.refused(name, Rejected.Code.UNREADABLE, detail)));
      return;
    }
    try {
      long size = Math.min(packed, Math.max(0, entry.getCompressedSize()));
      var guarded = new GuardedStream(archive.getInputStream(entry), () -> size, limits);
      stream = Optional.of(guarded);
      member = Optional.of(opener.member(name, name, guarded));
    } catch (IOException e) {
      member = Optional.of(Feed.of(Opener.failure(name, e)));
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** How many members may be articles. */
  static long count(Path path) throws IOException {
    try (ZipFile archive = ZipOpener.open(path)) {
      return members(archive).size();
    }
  }
}
