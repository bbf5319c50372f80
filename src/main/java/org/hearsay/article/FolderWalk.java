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
 * the order of names, without hidden files and others that are no articles.
 *
 * <p>What is found lies in the folder that was given: links to files in it are followed, those that
 * lead out of it are refused, so that nobody who may write there has other files of the machine
 * read. Links to folders are not followed, so that a walk always ends.
 */
final class FolderWalk {

  /** What stands for standard input among paths, as programs have it. */
  static final Path STANDARD_INPUT = Path.of("-");

  /**
   * A file.
   *
   * @param label its name in reports and in the graph: a path from what was given, without the
   *     folders that this lies in
   */
  record Found(Path path, String label) {}

  /** A folder that is being walked, and the one that was given. */
  private record Level(Iterator<Path> left, String label, Path given) {}

  private final Iterator<Path> paths;
  private final Deque<Level> open = new ArrayDeque<>();

  FolderWalk(List<Path> paths) {
    this.paths = paths.iterator();
  }

  /** The next file, or what cannot be read or listed; empty at the end. */
  Optional<Outcome<Found>> next() {
    while (!open.isEmpty() || paths.hasNext()) {
      Optional<Outcome<Found>> next;
      if (open.isEmpty()) {
        next = given(paths.next());
      } else if (open.peek().left.hasNext()) {
        next = below(open.peek(), open.peek().left.next());
      } else {
        open.pop();
        next = Optional.empty();
      }
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  private Optional<Outcome<Found>> given(Path path) {
    if (path.equals(STANDARD_INPUT)) {
      return Optional.of(Outcome.of(new Found(path, "standard-input")));
    }
    String label = SourceNames.given(path);
    if (Files.isDirectory(path)) {
      return enter(path, label, path);
    }
    if (Files.exists(path) && !Files.isRegularFile(path) && !isOpenAlready(path)) {
      return refused(label, "a pipe or a device, not a file");
    }
    return Optional.of(Outcome.of(new Found(path, label)));
  }

  /** What a shell hands over ({@code <(command)}); a pipe with a name may wait for ever. */
  private static boolean isOpenAlready(Path path) {
    return path.startsWith("/dev/fd")
        || path.startsWith("/proc")
        || path.equals(Path.of("/dev/stdin"));
  }

  private Optional<Outcome<Found>> below(Level folder, Path path) {
    String label = SourceNames.below(folder.label, path);
    if (Files.isSymbolicLink(path)) {
      try {
        if (!path.toRealPath().startsWith(folder.given.toRealPath())) {
          return refused(label, "a link out of the folder: give what it leads to by its own name");
        }
      } catch (IOException e) {
        return refused(label, "a link that leads nowhere");
      }
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return enter(path, label, folder.given);
    }
    return Files.isRegularFile(path)
        ? Optional.of(Outcome.of(new Found(path, label)))
        : Optional.empty();
  }

  private Optional<Outcome<Found>> enter(Path folder, String label, Path given) {
    try {
      open.push(new Level(list(folder).iterator(), label, given));
      return Optional.empty();
    } catch (IOException e) {
      return refused(label, "the folder cannot be listed: " + e.getClass().getSimpleName());
    }
  }

  private static Optional<Outcome<Found>> refused(String label, String reason) {
    return Optional.of(Outcome.refused(new Rejected(label, Rejected.Code.UNREADABLE, reason)));
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
