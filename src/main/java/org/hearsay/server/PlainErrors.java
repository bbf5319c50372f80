package org.hearsay.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is said where a request does not come as far as the pages: one line, without anything of the
 * request or of the program in it.
 */
final class PlainErrors extends ErrorHandler {

  private static final String TYPE = "text/plain; charset=utf-8";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback)
      throws IOException {
    secure(response.getHeaders());
    response.write(true, body(status), callback);
  }

  private static void secure(HttpFields.Mutable fields) {
    SecurityHeaders.ALL.forEach(fields::put);
    fields.put(HttpHeader.CONTENT_TYPE, TYPE);
  }

  private static ByteBuffer body(int status) {
    return StandardCharsets.UTF_8.encode(HttpStatus.getMessage(status) + "\n");
  }
}
