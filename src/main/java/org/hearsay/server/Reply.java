package org.hearsay.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** An answer to a request, whole and in memory. It does not change, nor may its body be changed. */
final class Reply {

  private static final String HTML = "text/html; charset=utf-8";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;
  private final boolean lasting;
  private final String tag;

  private Reply(
      int status,
      String type,
      byte[] body,
      Map<String, String> headers,
      boolean lasting,
      String tag) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = headers;
    this.lasting = lasting;
    this.tag = tag;
  }

  private Reply(int status, String type, byte[] body, boolean lasting) {
    this(status, type, body, Map.of(), lasting, "\"" + fingerprint(body) + "\"");
  }

  /** A page. One that lacks something does not last. */
  static Reply page(int status, String title, Html.Part content) {
    Html html = new Html();
    Layout.write(html, title, content);
    byte[] body = html.document().getBytes(StandardCharsets.UTF_8);
    return new Reply(200, HTML, body, html.isComplete()).withStatus(status);
  }

  static Reply page(String title, Html.Part content) {
    return page(200, title, content);
  }

  /** A page that says what is wrong. */
  static Reply problem(int status, String message) {
    String title =
        switch (status) {
          case 404 -> "Not found";
          case 503 -> "Too slow";
          default -> "Not answered";
        };
    return page(
        status,
        title,
        html ->
            html.element("h1", title).element("p", message, "class", "problem", "role", "alert"));
  }

  /** A line of plain text that says to a program what is wrong. */
  static Reply line(int status, String message) {
    byte[] body = (message + "\n").getBytes(StandardCharsets.UTF_8);
    return of("text/plain; charset=utf-8", body).withStatus(status);
  }

  /** A page to be shown within another, without what leads through the site. */
  static Reply card(int status, String title, Html.Part content) {
    Html html = new Html();
    Layout.writeCard(html, title, content);
    return of(HTML, html.document().getBytes(StandardCharsets.UTF_8)).withStatus(status);
  }

  /** Something other than a page. */
  static Reply of(String type, byte[] body) {
    return new Reply(200, type, body, true);
  }

  /** Leads elsewhere. */
  static Reply seeOther(String location) {
    return new Reply(303, HTML, new byte[0], false).with("Location", location);
  }

  /** The same as an answer of this kind; who is to come again is told when. */
  Reply withStatus(int other) {
    Reply reply = new Reply(other, type, body, headers, lasting && other == 200, tag);
    return other == 503 ? reply.with("Retry-After", "10") : reply;
  }

  /** The same with one more header. */
  Reply with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, Map.copyOf(more), lasting, tag);
  }

  private static String fingerprint(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  /** Headers beside type and length. */
  Map<String, String> headers() {
    return headers;
  }

  /** Whether it is the same until the store changes. */
  boolean lasting() {
    return lasting;
  }

  /** A fingerprint of the body, by which a browser can ask whether it has changed. */
  String tag() {
    return tag;
  }
}
