package org.hearsay.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request whose body was read before anybody else could, up to a number of bytes that were
 * counted, not announced: a chunked body announces none.
 */
final class BoundedBody extends HttpServletRequestWrapper {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final byte[] body;
  private final Map<String, String[]> parameters;

  private BoundedBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    this.parameters = parameters(request, body);
  }

  /**
   * Reads the body; empty where it is larger than {@code most} bytes.
   *
   * @param time that the whole of it may take
   * @throws InterruptedIOException where it comes too slowly
   * @throws IllegalArgumentException where parameters are not percent-encoded as they must be
   */
  static Optional<HttpServletRequest> read(HttpServletRequest request, int most, Duration time)
      throws IOException {
    if (request.getContentLengthLong() > most) {
      return Optional.empty();
    }
    byte[] body = isAnnounced(request) ? body(request, most + 1, time) : new byte[0];
    return body.length > most ? Optional.empty() : Optional.of(new BoundedBody(request, body));
  }

  /** Whether a body is to be waited for. */
  static boolean isAnnounced(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static byte[] body(HttpServletRequest request, int most, Duration time)
      throws IOException {
    long end = System.nanoTime() + time.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    InputStream in = request.getInputStream();
    byte[] piece = new byte[8192];
    int read = 0;
    while (read >= 0 && body.size() < most) {
      read = in.read(piece, 0, Math.min(piece.length, most - body.size()));
      body.write(piece, 0, Math.max(0, read));
      if (System.nanoTime() - end > 0) {
        throw new InterruptedIOException("the body comes too slowly");
      }
    }
    return body.toByteArray();
  }

  private static Map<String, String[]> parameters(HttpServletRequest request, byte[] body) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    if (request.getQueryString() != null) {
      decode(request.getQueryString(), found);
    }
    String type = request.getContentType();
    if (type != null && type.split(";", -1)[0].strip().equalsIgnoreCase(FORM)) {
      decode(new String(body, StandardCharsets.UTF_8), found);
    }
    Map<String, String[]> parameters = new LinkedHashMap<>();
    found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return Collections.unmodifiableMap(parameters);
  }

  private static void decode(String encoded, Map<String, List<String>> found) {
    for (String pair : encoded.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        found
            .computeIfAbsent(decode(parts[0]), any -> new ArrayList<>())
            .add(parts.length == 2 ? decode(parts[1]) : "");
      }
    }
  }

  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return parameters;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return in.read();
      }

      @Override
      public int read(byte[] into, int from, int most) {
        return in.read(into, from, most);
      }

      @Override
      public boolean isFinished() {
        return in.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the body is here already");
      }
    };
  }
}
