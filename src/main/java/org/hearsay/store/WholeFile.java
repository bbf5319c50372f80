package org.hearsay.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file that appears when it is whole, in the place of one of that name: it is written
 * beside it as {@code NAME.PID.unfinished}, which is always made anew, so that no link that
 * somebody left there is followed. A link at the name itself leads to what is replaced; a device or
 * pipe is written to, and stays.
 */
public final class WholeFile {

  private static final String UNFINISHED = ".unfinished";

  private WholeFile() {}

  /** What writes the content; it may close the stream or not. */
  @FunctionalInterface
  public interface Content<X extends Exception> {
    void writeTo(OutputStream out) throws IOException, X;
  }

  /**
   * Writes the content, all of it, or leaves what was there. The folder must be there.
   *
   * @throws IOException whatever the disk did, even where {@code content} made something else of it
   */
  public static <X extends Exception> void write(Path file, Content<X> content)
      throws IOException, X {
    Path target = file.toAbsolutePath();
    if (isWrittenInPlace(target)) {
      try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
        new Disk(channel).take(content);
      }
      return;
    }
    if (Files.isSymbolicLink(target)) {
      target = target.toRealPath();
    }
    Path unfinished =
        target.resolveSibling(
            target.getFileName() + "." + ProcessHandle.current().pid() + UNFINISHED);
    removeLeftovers(target);
    try {
      try (FileChannel channel =
          FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        keepRights(target, unfinished);
        new Disk(channel).take(content);
        channel.force(true);
      }
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Devices, pipes, and what the process has open already ({@code /dev/stdout}). */
  private static boolean isWrittenInPlace(Path target) throws IOException {
    if (!Files.exists(target) || Files.isDirectory(target)) {
      return false;
    }
    boolean open =
        target.getParent().toRealPath().startsWith("/proc")
            || (Files.isSymbolicLink(target) && Files.readSymbolicLink(target).startsWith("/proc"));
    return open || !Files.isRegularFile(target);
  }

  /** What is not everybody's to read does not become so by being written anew. */
  private static void keepRights(Path target, Path unfinished) throws IOException {
    Optional<PosixFileAttributeView> rights =
        Optional.ofNullable(Files.getFileAttributeView(target, PosixFileAttributeView.class));
    if (rights.isPresent() && Files.exists(target)) {
      Files.setPosixFilePermissions(unfinished, rights.get().readAttributes().permissions());
    }
  }

  /** What processes left that were killed, and what stands under the name of this one. */
  private static void removeLeftovers(Path target) throws IOException {
    Pattern name =
        Pattern.compile(
            Pattern.quote(target.getFileName().toString())
                + "\\.([0-9]{1,18})"
                + Pattern.quote(UNFINISHED));
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            target.getParent(), file -> name.matcher(file.getFileName().toString()).matches())) {
      for (Path file : files) {
        Matcher parts = name.matcher(file.getFileName().toString());
        if (parts.matches()
            && !isRunning(Long.parseLong(parts.group(1)))
            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isRunning(long pid) {
    return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
  }

  /** The content, written into a file that whoever opened it closes. */
  private static final class Disk extends Sink {

    Disk(FileChannel channel) {
      super(Channels.newOutputStream(channel));
    }

    <X extends Exception> void take(Content<X> content) throws IOException, X {
      try {
        OutputStream buffered = new BufferedOutputStream(this);
        content.writeTo(buffered);
        buffered.flush();
      } catch (RuntimeException e) {
        if (failure().isEmpty()) {
          throw e;
        }
      }
      if (failure().isPresent()) {
        throw failure().get();
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
