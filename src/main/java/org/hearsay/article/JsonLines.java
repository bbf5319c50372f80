package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** An article a line, each a JSON object. */
final class JsonLines implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.isNamed(".jsonl", ".ndjson");
  }

  @Override
  public Feed open(Input input) {
    return new JsonLinesFeed(input);
  }

  /** The lines that are not blank. */
  @Override
  public OptionalLong count(Path file) throws IOException {
    long lines = 0;
    boolean written = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          boolean end = buffer[i] == '\n';
          lines += end && written ? 1 : 0;
          written = !end && (written || buffer[i] > ' ' || buffer[i] < 0);
        }
      }
    }
    return OptionalLong.of(lines + (written ? 1 : 0));
  }
}
