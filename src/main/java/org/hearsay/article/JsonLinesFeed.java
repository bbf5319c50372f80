package org.hearsay.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * One article a line, as a JSON object:
 *
 * <pre>
 * {"id": "probe-1", "title": "...", "date": "2014-12-20", "author": "...", "publisher": "...",
 *  "url": "https://...", "text": "..."}
 * </pre>
 *
 * <p>Only the text must be there; {@link JsonArticle} has the names of fields. The id names the
 * article in reports. Blank lines are passed over; a broken line is refused, and the next one read.
 */
final class JsonLinesFeed implements Feed {

  private static final JsonMapper JSON = new JsonMapper();

  private final String label;
  private final InputStream in;
  private final InputLimits limits;
  private final Columns columns;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;
  private boolean done;

  /** A line; {@code whole} is false where it was over the limit and its rest was passed over. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record RawLine(byte[] bytes, boolean whole) {}

  JsonLinesFeed(Input input) {
    this.label = input.label();
    this.in = input.in();
    this.limits = input.opener().limits();
    this.columns = input.opener().columns();
  }

  @Override
  public Optional<Outcome<Document>> next() {
    while (!done) {
      try {
        Optional<RawLine> line = line();
        if (line.isEmpty()) {
          done = true;
        } else if (!line.get().whole()) {
          String detail = "line of more than " + InputLimits.inWords(limits.file());
          return Optional.of(Outcome.refused(Assembler.tooLarge(name(""), detail, limits.file())));
        } else if (!isBlank(line.get().bytes())) {
          return Optional.of(document(line.get().bytes()));
        }
      } catch (IOException e) {
        done = true;
        return Optional.of(Opener.failure(label, e));
      }
    }
    return Optional.empty();
  }

  private String name(String id) {
    return SourceNames.line(label, id, number);
  }

  private Outcome<Document> document(byte[] line) {
    try {
      JsonNode object = JSON.readTree(line);
      return JsonArticle.read(object, label, number, "line " + number, columns);
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      String column = where == null ? "" : " at column " + where.getColumnNr();
      return broken("no JSON" + column + ": " + Characters.collapse(e.getOriginalMessage()));
    } catch (IOException e) {
      return broken("no JSON: " + e.getClass().getSimpleName());
    }
  }

  private Outcome<Document> broken(String detail) {
    return Opener.refused(name(""), Rejected.Code.MALFORMED, "line " + number + ": " + detail);
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private Optional<RawLine> line() throws IOException {
    var line = new ByteArrayOutputStream();
    boolean whole = true;
    boolean any = false;
    while (fill()) {
      any = true;
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (line.size() + (long) (at - start) > limits.file()) {
        whole = false;
      } else if (whole) {
        line.write(buffer, start, at - start);
      }
      if (at < end) {
        at++;
        break;
      }
    }
    number += any ? 1 : 0;
    return any
        ? Optional.of(new RawLine(withoutMark(line.toByteArray()), whole))
        : Optional.empty();
  }

  private byte[] withoutMark(byte[] line) {
    byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    return number == 1 && Signatures.startsWith(line, 0, mark)
        ? Arrays.copyOfRange(line, mark.length, line.length)
        : line;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
