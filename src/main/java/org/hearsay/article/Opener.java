package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.hearsay.model.Fault;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/** Opens files, and what is packed in them, as feeds. Whatever fails becomes a refusal. */
final class Opener {

  private static final int BUFFER = 1 << 16;

  private final InputLimits limits;
  private final Columns columns;
  private final Consumer<String> notes;
  private final boolean verbatim;

  Opener(InputLimits limits, Columns columns, Consumer<String> notes) {
    this(limits, columns, notes, false);
  }

  /**
   * @param verbatim whether a file is a text whatever it looks like; archives and JSON Lines are
   *     still told by their names
   */
  Opener(InputLimits limits, Columns columns, Consumer<String> notes, boolean verbatim) {
    this.limits = limits;
    this.columns = columns;
    this.notes = notes;
    this.verbatim = verbatim;
  }

  /** What the user says of the columns of tables. */
  Columns columns() {
    return columns;
  }

  /** Tells the user how something was read that could be read otherwise. */
  void note(String label, String how) {
    notes.accept(label + ": " + how);
  }

  InputLimits limits() {
    return limits;
  }

  /** A file on disk; the feed closes it. */
  Feed open(FolderWalk.Found file) {
    Path path = file.path();
    String label = file.label();
    try {
      if (path.equals(FolderWalk.STANDARD_INPUT)) {
        return open(new Input(label, "", unclosable(System.in), Optional.empty(), this));
      }
      InputStream in = Files.newInputStream(path);
      return open(new Input(label, SourceNames.fileName(path), in, Optional.of(path), this));
    } catch (IOException e) {
      return Feed.of(failure(label, e));
    }
  }

  /** A member of an archive, which is read to its end before the next one. */
  Feed member(String label, String name, InputStream in) {
    try {
      return open(new Input(label, name, in, Optional.empty(), this));
    } catch (IOException e) {
      return Feed.of(failure(label, e));
    }
  }

  /** What is in a document that may be any format. */
  Feed open(Document document) {
    return member(document.source(), document.source(), new ByteArrayInputStream(document.bytes()));
  }

  /** Whatever the format; closes the input where it fails. */
  Feed open(Input input) throws IOException {
    InputStream in = new BufferedInputStream(input.in(), BUFFER);
    try {
      return format(Beginning.of(input.name(), in))
          .open(new Input(input.label(), input.name(), in, input.path(), this));
    } catch (IOException e) {
      close(in);
      throw e;
    }
  }

  private Format format(Beginning beginning) {
    return verbatim ? Formats.asItStands(beginning) : Formats.of(beginning);
  }

  /** How many outcomes a file will have; empty where telling would mean reading it. */
  OptionalLong count(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return OptionalLong.empty(); // What is taken out of a pipe is gone.
    }
    Format format;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      format = format(Beginning.of(SourceNames.fileName(path), in));
    }
    return format.count(path);
  }

  /** What to tell of a file that could not be read. */
  static Outcome<Document> failure(String label, IOException failure) {
    if (failure.getCause() instanceof GuardedStream.BombException bomb) {
      return failure(label, bomb);
    }
    return switch (failure) {
      case GuardedStream.BombException bomb ->
          refused(label, Rejected.Code.TOO_LARGE, bomb.getMessage());
      case AccessDeniedException denied ->
          refused(label, Rejected.Code.UNREADABLE, "no permission to read it");
      case NoSuchFileException gone ->
          refused(label, Rejected.Code.UNREADABLE, "it is no longer there");
      case FileSystemException disk ->
          refused(label, Rejected.Code.UNREADABLE, "cannot be read: " + reason(disk));
      case EOFException cut -> refused(label, Rejected.Code.MALFORMED, "it ends too early");
      default ->
          SourceNames.isPacked(label)
              ? refused(label, Rejected.Code.MALFORMED, "cannot be unpacked: " + reason(failure))
              : refused(label, Rejected.Code.UNREADABLE, "cannot be read: " + reason(failure));
    };
  }

  /** What to tell of a file that takes a defect of its reader to pieces. */
  static Outcome<Document> defect(String label, Throwable defect) {
    return refused(
        label, Rejected.Code.MALFORMED, "cannot be unpacked: " + Fault.inOneLine(defect));
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : Characters.collapse(message);
  }

  static Outcome<Document> refused(String label, Rejected.Code code, String detail) {
    return Outcome.refused(new Rejected(label, code, detail));
  }

  /** An archive goes on after its member. */
  static InputStream unclosable(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
      }

      @Override
      public void close() {}
    };
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // It was only read: there is nothing to lose.
    }
  }
}
