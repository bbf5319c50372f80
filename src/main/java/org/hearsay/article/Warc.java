package org.hearsay.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive (WARC): each page in it is an article, named after the time and the address at
 * which it was fetched. Pictures, requests and answers other than 200 are passed over.
 */
final class Warc implements Format {

  @Override
  public boolean matches(Beginning beginning) {
    return beginning.raw().startsWith("WARC/") || beginning.isNamed(".warc");
  }

  @Override
  public Feed open(Input input) throws IOException {
    return new Records(input);
  }

  private static final class Records implements Feed {

    private final Input input;
    private final WarcReader reader;
    private final int most;
    private boolean done;

    /** Whether the last page was not whole: nobody need be told twice that a file was cut off. */
    private boolean torn;

    Records(Input input) throws IOException {
      this.input = input;
      this.most = (int) input.opener().limits().file();
      this.reader = new WarcReader(input.in());
    }

    @Override
    public Optional<Outcome<Document>> next() {
      while (!done) {
        Optional<WarcRecord> record;
        try {
          record = reader.next();
        } catch (ParsingException | EOFException | RuntimeException e) {
          done = true;
          return torn
              ? Optional.empty()
              : refused(
                  input.label(),
                  Rejected.Code.MALFORMED,
                  "no WARC from here on: it was cut off or damaged");
        } catch (IOException e) {
          done = true;
          return Optional.of(Opener.failure(input.label(), e));
        }
        done = record.isEmpty();
        torn = false;
        Optional<Outcome<Document>> article = record.flatMap(this::article);
        if (article.isPresent()) {
          return article;
        }
      }
      return Optional.empty();
    }

    /** Empty where it is no page. */
    private Optional<Outcome<Document>> article(WarcRecord record) {
      if (!(record instanceof WarcResponse || record instanceof WarcResource)) {
        return Optional.empty();
      }
      var page = (WarcTargetRecord) record;
      String label = input.label();
      try {
        label = SourceNames.member(input.label(), page.date() + "/" + page.target());
        if (page instanceof WarcResponse response
            && (!response.contentType().base().equals(MediaType.HTTP)
                || response.http().status() != 200)) {
          return Optional.empty();
        }
        Optional<WarcPayload> payload = page.payload();
        MediaType type = payload.map(WarcPayload::type).orElse(MediaType.OCTET_STREAM);
        if (!type.base().equals(MediaType.HTML) && !type.base().equals(MediaType.XHTML)) {
          return Optional.empty();
        }
        return Optional.of(read(label, page, payload.get(), type));
      } catch (IOException | RuntimeException e) {
        torn = true;
        return refused(label, Rejected.Code.MALFORMED, "a page that was not saved whole");
      }
    }

    private Outcome<Document> read(
        String label, WarcTargetRecord page, WarcPayload payload, MediaType type)
        throws IOException {
      if (page instanceof WarcResponse response) {
        String packed =
            response.http().headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        if (!List.of("", "identity", "gzip", "x-gzip", "deflate").contains(packed.strip())) {
          return Opener.refused(
              label, Rejected.Code.UNKNOWN_FORMAT, "packed as " + Characters.collapse(packed));
        }
      }
      InputStream in =
          page instanceof WarcResponse response
              ? response.http().bodyDecoded().stream()
              : payload.body().stream();
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        return Outcome.refused(
            Assembler.tooLarge(label, "more than " + InputLimits.inWords(most), most));
      }
      String charset = type.parameters().getOrDefault("charset", "");
      return Document.told(label, Decoder.recoded(bytes, charset))
          .then(document -> Outcome.of(document.supposing(Bibliography.ofUrl(page.target()))));
    }

    private static Optional<Outcome<Document>> refused(
        String label, Rejected.Code code, String detail) {
      return Optional.of(Opener.refused(label, code, detail));
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
