package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hearsay.article.SourceNames.Holding;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/** Opens files, and what is packed in them, as feeds. Whatever fails becomes a refusal. */
final class Opener {

  private static final int BUFFER = 1 << 16;

  private final InputLimits limits;

  Opener(InputLimits limits) {
    this.limits = limits;
  }

  /** A file on disk; the feed closes it. */
  Feed open(FolderWalk.Found file) {
    Path path = file.path();
    String label = file.label();
    String name = SourceNames.fileName(path);
    try {
      if (Holding.of(name) == Holding.ZIP) {
        return new ZipFeed(path, label, this, limits);
      }
    } catch (IOException e) {
      return Feed.of(failure(label, e));
    }
    InputStream in = InputStream.nullInputStream();
    try {
      in = Files.newInputStream(path);
      return open(label, name, new BufferedInputStream(in, BUFFER), true);
    } catch (IOException e) {
      close(in);
      return Feed.of(failure(label, e));
    }
  }

  /** A member of an archive, which is read to its end before the next one. */
  Feed member(String label, String name, InputStream in) {
    try {
      return open(label, name, in, false);
    } catch (IOException e) {
      return Feed.of(failure(label, e));
    }
  }

  private Feed open(String label, String name, InputStream in, boolean archives)
      throws IOException {
    return switch (Holding.of(name)) {
      case JSON_LINES -> new JsonLinesFeed(label, in, limits);
      case GZIP ->
          open(label, SourceNames.unpacked(name), GuardedStream.gunzip(in, limits), archives);
      case TAR -> archives ? new TarFeed(label, in, this) : nested(label, in);
      case ZIP -> nested(label, in);
      case ONE_DOCUMENT -> {
        try (in) {
          yield Feed.of(document(label, in));
        }
      }
    };
  }

  private static Feed nested(String label, InputStream in) {
    close(in);
    return Feed.of(
        refused(
            label,
            Rejected.Code.UNKNOWN_FORMAT,
            "an archive inside another is not opened: unpack the outer one"));
  }

  private Outcome<Document> document(String label, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.file() + 1);
    return bytes.length > limits.file()
        ? Outcome.refused(
            Assembler.tooLarge(
                label, "more than " + InputLimits.inWords(limits.file()), limits.file()))
        : Outcome.of(new Document(label, bytes));
  }

  /** What to tell of a file that could not be read. */
  static Outcome<Document> failure(String label, IOException failure) {
    return switch (failure) {
      case GuardedStream.BombException bomb ->
          refused(label, Rejected.Code.TOO_LARGE, bomb.getMessage());
      case AccessDeniedException denied ->
          refused(label, Rejected.Code.UNREADABLE, "no permission to read it");
      case NoSuchFileException gone ->
          refused(label, Rejected.Code.UNREADABLE, "it is no longer there");
      case FileSystemException disk ->
          refused(label, Rejected.Code.UNREADABLE, "cannot be read: " + reason(disk));
      case IOException wrapped
          when wrapped.getCause() instanceof GuardedStream.BombException bomb ->
          failure(label, bomb);
      case EOFException cut -> refused(label, Rejected.Code.MALFORMED, "it ends too early");
      default ->
          Holding.of(label) == Holding.ONE_DOCUMENT
              ? refused(label, Rejected.Code.UNREADABLE, "cannot be read: " + reason(failure))
              : refused(label, Rejected.Code.MALFORMED, "cannot be unpacked: " + reason(failure));
    };
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
