package org.hearsay.article;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * The files that paths stand for: a file for itself, a folder for what is in it, at any depth, in
 * the order of names, without hidden files and others that are no articles. Links to files are
 * followed, links to folders are not, so that a walk always ends.
 */
final class FolderWalk {

  private final Deque<Iterator<Path>> open = new ArrayDeque<>();

  FolderWalk(List<Path> paths) {
    open.push(paths.iterator());
  }

  /** The next file, or a folder that cannot be listed; empty at the end. */
  Optional<Outcome<Path>> next() {
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        continue;
      }
      boolean given = open.size() == 1;
      Path path = open.peek().next();
      LinkOption[] links = given ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
      if (Files.isDirectory(path, links)) {
        try {
          open.push(list(path).iterator());
        } catch (IOException e) {
          String reason = "the folder cannot be listed: " + e.getClass().getSimpleName();
          return Optional.of(
              Outcome.refused(
                  new Rejected(SourceNames.label(path), Rejected.Code.UNREADABLE, reason)));
        }
      } else if (given || Files.isRegularFile(path)) {
        return Optional.of(Outcome.of(path));
      }
    }
    return Optional.empty();
  }

  private static List<Path> list(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (SourceNames.mayBeArticle(SourceNames.fileName(entry))) {
          paths.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    paths.sort(Comparator.comparing(SourceNames::fileName));
    return paths;
  }
}
