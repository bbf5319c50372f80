package org.hearsay.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Rejected;
import org.junit.jupiter.api.Test;

class WarcTest {

  private static final String PAGE =
      "<html><head><title>Talks fail</title></head><body><article><h1>Talks fail</h1><p>Tolsk left"
          + " the hall on Friday, Zoë Božek said.</p><p>Arvenia denied that it had"
          + " lied.</p></article></body></html>";

  private static byte[] record(String type, String url, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2019-11-10T07:30:00Z\r\nWARC-Record-ID:"
            + " <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(Packing.utf8(head), block, Packing.utf8("\r\n\r\n"));
  }

  private static byte[] response(String url, String status, String head, byte[] body) {
    byte[] http = Packing.utf8("HTTP/1.1 " + status + "\r\nContent-Type: " + head + "\r\n\r\n");
    return record("response", url, "application/http; msgtype=response", join(http, body));
  }

  private static byte[] page(String url) {
    return response(url, "200 OK", "text/html", Packing.utf8(PAGE));
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static final byte[] CRAWL =
      join(
          record("warcinfo", "", "application/warc-fields", Packing.utf8("software: press\r\n")),
          record(
              "request",
              "https://wire.example/2019/11/09/talks",
              "application/http; msgtype=request",
              Packing.utf8("GET / HTTP/1.1\r\n\r\n")),
          page("https://wire.example/2019/11/09/talks"),
          response("https://wire.example/gone", "404 Not Found", "text/html", Packing.utf8(PAGE)),
          response("https://wire.example/a.png", "200 OK", "image/png", new byte[] {1, 2, 3}),
          page("https://wire.example/harbour"));

  @Test
  void eachPageIsAnArticleNamedAfterTimeAndAddress() throws IOException {
    check(Filed.of("a.warc", CRAWL));
    check(Filed.of("a.warc.gz", Packing.gzip(CRAWL)));
  }

  private static void check(Filed read) {
    assertEquals(List.of("Talks fail | 2019-11-09 | - | -", "Talks fail | - | - | -"), read.says());
    Article first = read.articles().getFirst();
    assertTrue(
        first.source().endsWith("!/2019-11-10T07:30:00Z/https:/wire.example/2019/11/09/talks"),
        first.source());
    assertEquals(Optional.of("https://wire.example/2019/11/09/talks"), first.url());
    assertEquals(
        List.of(
            "Tolsk left the hall on Friday, Zoë Božek said.", "Arvenia denied that it had lied."),
        Reads.paragraphs(first));
    assertEquals(List.of(), read.refusals());
  }

  @Test
  void whatServersPackAndEncodeIsReadAsTheySay() throws IOException {
    byte[] czech = PAGE.getBytes(Charset.forName("windows-1250"));
    byte[] packed =
        response(
            "https://wire.example/1",
            "200 OK",
            "text/html; charset=windows-1250\r\nContent-Encoding: gzip",
            Packing.gzip(czech));
    byte[] chunked =
        response(
            "https://wire.example/2",
            "200 OK",
            "text/html\r\nTransfer-Encoding: chunked",
            Packing.utf8(
                Integer.toHexString(Packing.utf8(PAGE).length) + "\r\n" + PAGE + "\r\n0\r\n\r\n"));
    for (byte[] one : List.of(packed, chunked)) {
      assertEquals(
          "Tolsk left the hall on Friday, Zoë Božek said.",
          Reads.paragraphs(Filed.of("a.warc", one).only()).getFirst());
    }
  }

  @Test
  void onePageThatCannotBeReadCostsNoOther() throws IOException {
    byte[] brotli =
        response(
            "https://wire.example/1", "200 OK", "text/html\r\nContent-Encoding: br", new byte[9]);
    byte[] torn =
        response(
            "https://wire.example/2",
            "200 OK",
            "text/html\r\nContent-Encoding: gzip",
            Packing.utf8(PAGE));
    byte[] bomb =
        response(
            "https://wire.example/3",
            "200 OK",
            "text/html\r\nContent-Encoding: gzip",
            Packing.gzip(new byte[30 << 20]));
    byte[] odd =
        record("response", "https://wire.example/4", "application/http", Packing.utf8("no http"));
    Filed read = Filed.of("a.warc", join(brotli, torn, bomb, odd, page("https://wire.example/5")));
    assertEquals(1, read.articles().size());
    assertEquals(
        List.of(
            "packed as br",
            "a page that was not saved whole",
            "more than 10.0 MB; at most 10.0 MB are read: split it",
            "a page that was not saved whole"),
        read.refusals().stream().map(one -> one.detail()).toList());
  }

  @Test
  void whatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    byte[] two = join(page("https://wire.example/1"), page("https://wire.example/2"));
    Filed read = Filed.of("a.warc", Arrays.copyOf(two, two.length - 120));
    assertEquals(1, read.articles().size());
    assertEquals(1, read.refusals().size(), read.toString());
    assertEquals(
        "malformed: no WARC from here on: it was cut off or damaged",
        Filed.of("a.warc", "WARC/1.0\nTolsk: x\nlies".getBytes(StandardCharsets.UTF_8)).refusal());
    assertTrue(
        Filed.of("a.warc", "Tolsk left.".getBytes(StandardCharsets.UTF_8))
            .refusal()
            .startsWith("malformed"));
  }

  @Test
  void theReaderOfOneArticleRefusesWhatMakesTheParserThrow() {
    String record = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n";
    assertEquals(
        Rejected.Code.MALFORMED,
        Reads.refusal(Articles.reader(), Reads.document("a.warc", record)).code());
  }
}
