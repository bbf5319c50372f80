package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * A file that is being opened.
 *
 * @param label its name in reports
 * @param name its name, of which the ending counts
 * @param path where it lies, unless it lies in an archive
 * @param opener for what is packed in it, with the limits
 */
record Input(String label, String name, InputStream in, Optional<Path> path, Opener opener) {

  /** The file on disk that it is, as it stands; empty where it was unpacked. */
  Optional<Path> file() {
    return path.filter(
        file -> SourceNames.fileName(file).equals(name) && Files.isRegularFile(file));
  }

  /** All of it; it is closed then. */
  Outcome<byte[]> bytes() throws IOException {
    long most = opener.limits().file();
    try (in) {
      byte[] bytes = in.readNBytes((int) most + 1);
      return bytes.length > most
          ? Outcome.refused(
              Assembler.tooLarge(label, "more than " + InputLimits.inWords(most), most))
          : Outcome.of(bytes);
    }
  }

  /** All of it as text; it is closed then. */
  Outcome<String> text() throws IOException {
    return bytes().then(bytes -> Decoder.decode(new Document(label, bytes)));
  }

  Feed refused(Rejected.Code code, String detail) throws IOException {
    in.close();
    return Feed.of(Opener.refused(label, code, detail));
  }
}
