package org.hearsay.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens zip archives, as long as the list of their members fits well into memory. */
final class ZipOpener {

  /** Of some 100 bytes a member; what the library makes of the shortest is ten times as long. */
  private static final long LONGEST_LIST = 32L << 20;

  private ZipOpener() {}

  /**
   * @throws GuardedStream.BombException if there are too many members
   */
  static ZipFile open(Path path) throws IOException {
    return open(path, LONGEST_LIST);
  }

  static ZipFile open(Path path, long longestList) throws IOException {
    return open(Files.newByteChannel(path), longestList);
  }

  /** One that lies in memory. */
  static ZipFile open(byte[] bytes) throws IOException {
    return open(new SeekableInMemoryByteChannel(bytes), LONGEST_LIST);
  }

  private static ZipFile open(SeekableByteChannel channel, long longestList) throws IOException {
    Channel file = new Channel(channel, longestList);
    boolean opened = false;
    try {
      ZipFile archive =
          ZipFile.builder().setSeekableByteChannel(file).setIgnoreLocalFileHeader(true).get();
      file.most = Long.MAX_VALUE;
      opened = true;
      return archive;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  /**
   * Gives so many bytes of a file, until the list is read; in blocks, as the library asks for a few
   * bytes at a time. It is not written to.
   */
  private static final class Channel implements SeekableByteChannel {

    private static final int BLOCK = 1 << 16;

    private final SeekableByteChannel file;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private long blockStart;
    private long position;
    private long most;

    Channel(SeekableByteChannel file, long most) {
      this.file = file;
      this.most = most;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
      if (position < blockStart || position >= blockStart + block.limit()) {
        fill();
      }
      int from = (int) (position - blockStart);
      int length = Math.min(block.limit() - from, buffer.remaining());
      if (length <= 0) {
        return buffer.hasRemaining() ? -1 : 0;
      }
      buffer.put(block.slice(from, length));
      position += length;
      return length;
    }

    private void fill() throws IOException {
      blockStart = position / BLOCK * BLOCK;
      block.clear();
      file.position(blockStart);
      while (block.hasRemaining() && file.read(block) >= 0) {}
      block.flip();
      most -= block.limit();
      if (most < 0) {
        throw new GuardedStream.BombException(
            "the list of its members takes more than "
                + InputLimits.inWords(LONGEST_LIST)
                + ": make several archives of it");
      }
    }

    @Override
    public int write(ByteBuffer buffer) {
      throw new NonWritableChannelException();
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
      position = newPosition;
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
      return file.isOpen();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
