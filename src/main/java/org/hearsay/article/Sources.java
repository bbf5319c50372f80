package org.hearsay.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearsay.article.FolderWalk.Found;
import org.hearsay.model.Outcome;

/**
 * Where articles come from: files, folders with all that is below them, {@code .zip}, {@code .tar},
 * {@code .tar.gz}, {@code .tgz} and {@code .gz} archives. A file holds one article or several, as
 * its {@linkplain Formats format} has it, packed or not. {@code -} is standard input.
 *
 * <p>In folders and archives hidden files and those that are plainly no articles (pictures, style
 * sheets, README, LICENSE) are passed over; a file that is named itself is always read. Archives
 * are unpacked in memory, one member at a time, within limits; an archive inside an archive is
 * refused.
 */
public final class Sources {

  private final List<Path> paths;
  private final InputLimits limits;
  private final Columns columns;
  private final Consumer<String> notes;
  private final boolean verbatim;

  private Sources(
      List<Path> paths,
      InputLimits limits,
      Columns columns,
      Consumer<String> notes,
      boolean verbatim) {
    this.paths = List.copyOf(paths);
    this.limits = limits;
    this.columns = columns;
    this.notes = notes;
    this.verbatim = verbatim;
  }

  /** {@link #of(List, InputLimits)} with the usual limits. */
  public static Sources of(List<Path> paths) throws NoSuchFileException {
    return of(paths, InputLimits.STANDARD);
  }

  /**
   * What {@code paths} stand for, in their order.
   *
   * @throws NoSuchFileException if one of them does not exist: wrong usage, told before anything is
   *     read
   */
  public static Sources of(List<Path> paths, InputLimits limits) throws NoSuchFileException {
    for (Path path : paths) {
      if (!path.equals(FolderWalk.STANDARD_INPUT) && Files.notExists(path)) {
        throw new NoSuchFileException(path.toString());
      }
    }
    return new Sources(paths, limits, Columns.GUESSED, note -> {}, false);
  }

  /**
   * The same, with tables read as {@code told} has it.
   *
   * @param hear is told in a line where something was guessed, or is only a part of the article
   */
  public Sources with(Columns told, Consumer<String> hear) {
    return new Sources(paths, limits, told, hear, verbatim);
  }

  /**
   * The same, for {@link Articles#verbatim()}: each file is one document, as it stands, whatever it
   * looks like. Only archives and JSON Lines, told by their names, are files of documents.
   */
  public Sources verbatim() {
    return new Sources(paths, limits, columns, notes, true);
  }

  private Opener opener() {
    return new Opener(limits, columns, notes, verbatim);
  }

  /**
   * The documents, and refusals of what cannot be read: in the order of the paths, of names in
   * folders and zip archives, of the file in others. Files are opened as the stream gets to them:
   * it is for one thread, holds one document at a time, and must be closed. It throws nothing.
   */
  public Stream<Outcome<Document>> stream() {
    var documents = new Documents(new FolderWalk(paths), opener());
    return StreamSupport.stream(documents, false).onClose(documents::close);
  }

  /**
   * How many outcomes {@link #stream()} will have, for a progress bar; empty where telling would
   * mean unpacking or reading it all (tar, gz, feeds). Of contents only beginnings are read, and
   * the line ends of JSON Lines; a member of a zip archive counts one.
   */
  public OptionalLong count() {
    var walk = new FolderWalk(paths);
    var opener = opener();
    long count = 0;
    for (var next = walk.next(); next.isPresent(); next = walk.next()) {
      OptionalLong more =
          switch (next.get()) {
            case Outcome.Refused<Found> refused -> OptionalLong.of(1);
            case Outcome.Done<Found> done -> count(opener, done.value().path());
          };
      if (more.isEmpty()) {
        return more;
      }
      count += more.getAsLong();
    }
    return OptionalLong.of(count);
  }

  private static OptionalLong count(Opener opener, Path path) {
    try {
      return opener.count(path);
    } catch (IOException e) {
      return OptionalLong.of(1); // The refusal.
    }
  }

  /** Pulls one document after the other; never splits. */
  private static final class Documents extends Spliterators.AbstractSpliterator<Outcome<Document>> {

    private final FolderWalk walk;
    private final Opener opener;
    private Optional<Feed> feed = Optional.empty();
    private String label = "";

    Documents(FolderWalk walk, Opener opener) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.walk = walk;
      this.opener = opener;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Outcome<Document>> action) {
      while (true) {
        Optional<Outcome<Document>> next = guarded(() -> feed.flatMap(Feed::next));
        if (next.isPresent()) {
          action.accept(next.get());
          return true;
        }
        close();
        Optional<Outcome<Found>> file = walk.next();
        if (file.isEmpty()) {
          return false;
        }
        switch (file.get()) {
          case Outcome.Refused<Found> refused ->
              feed = Optional.of(Feed.of(Outcome.refused(refused.reason())));
          case Outcome.Done<Found> done -> {
            label = done.value().label();
            Optional<Outcome<Document>> failure =
                guarded(
                    () -> {
                      feed = Optional.of(opener.open(done.value()));
                      return Optional.empty();
                    });
            feed = failure.map(Feed::of).or(() -> feed);
          }
        }
      }
    }

    /** One file that takes a defect of an unpacker to pieces costs that file, and no more. */
    private Optional<Outcome<Document>> guarded(Supplier<Optional<Outcome<Document>>> step) {
      try {
        return step.get();
      } catch (RuntimeException | StackOverflowError defect) {
        close();
        return Optional.of(Opener.defect(label, defect));
      }
    }

    void close() {
      try {
        if (feed.isPresent()) {
          feed.get().close();
        }
      } catch (IOException e) {
        // It was only read: there is nothing to lose.
      } finally {
        feed = Optional.empty();
      }
    }
  }
}
