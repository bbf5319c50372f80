package org.hearsay.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.jsoup.nodes.Element;

/** A document of an office program: a zip archive whose members are XML. Unpacks within limits. */
final class OfficeFile implements Closeable {

  /** What to tell of a document that has none. */
  static final String NO_TEXT = "a document without a text: pictures in it are not read";

  private final String label;
  private final InputLimits limits;
  private final ZipFile archive;

  private OfficeFile(String label, InputLimits limits, ZipFile archive) {
    this.label = label;
    this.limits = limits;
    this.archive = archive;
  }

  /** Closes the input. */
  static Outcome<OfficeFile> open(Input input) throws IOException {
    InputLimits limits = input.opener().limits();
    Outcome<ZipFile> opened;
    try {
      if (input.file().isPresent()) {
        input.in().close();
        opened = Outcome.of(ZipOpener.open(input.file().get()));
      } else {
        opened =
            switch (input.bytes()) {
              case Outcome.Refused<byte[]> refused -> Outcome.refused(refused.reason());
              case Outcome.Done<byte[]> done -> Outcome.of(ZipOpener.open(done.value()));
            };
      }
    } catch (GuardedStream.BombException e) {
      throw e;
    } catch (IOException e) {
      return Outcome.refused(
          new Rejected(
              input.label(),
              Rejected.Code.MALFORMED,
              "an office document that cannot be unpacked: it was cut off or damaged"));
    }
    return opened.then(archive -> Outcome.of(new OfficeFile(input.label(), limits, archive)));
  }

  /** Gives a member's bytes one by one; empty where there is none. */
  Optional<InputStream> stream(String member) throws IOException {
    ZipArchiveEntry entry = archive.getEntry(member);
    if (entry == null || !archive.canReadEntryData(entry)) {
      return Optional.empty();
    }
    long packed = Math.max(0, entry.getCompressedSize());
    return Optional.of(new GuardedStream(archive.getInputStream(entry), () -> packed, limits));
  }

  /** What a member holds; refused where there is none. */
  Outcome<Element> xml(String member) throws IOException {
    Optional<InputStream> stream = stream(member);
    if (stream.isEmpty()) {
      return Outcome.refused(
          new Rejected(label, Rejected.Code.MALFORMED, "no " + member + " in it"));
    }
    try (InputStream in = stream.get()) {
      byte[] bytes = in.readNBytes((int) limits.file() + 1);
      return bytes.length > limits.file()
          ? Outcome.refused(
              Assembler.tooLarge(
                  label, "more than " + InputLimits.inWords(limits.file()), limits.file()))
          : Xml.whole(label, bytes);
    }
  }

  /** The same of what need not be there, or be sound. */
  Optional<Element> more(String member) throws IOException {
    return xml(member) instanceof Outcome.Done<Element> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
