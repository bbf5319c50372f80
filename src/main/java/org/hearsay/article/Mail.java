package org.hearsay.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * A mail ({@code .eml}): its subject is the headline, its sender the author. Of its parts the plain
 * text is read, or else the page; attachments, and what is below a signature's mark, are not.
 */
final class Mail implements Format {

  private static final Pattern HEADER =
      Pattern.compile(
          "(?im)^(?:From|To|Subject|Date|Message-ID|Received|MIME-Version|Return-Path|Delivered-To"
              + "|Content-Type|Reply-To|Cc):");

  /** Fields of a mail's own: a text may well start with From, Subject and Date. */
  private static final Pattern OWN =
      Pattern.compile("(?im)^(?:Message-ID|Received|MIME-Version|Return-Path|Delivered-To):");

  private static final Pattern END_OF_HEAD = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern ANSWER =
      Pattern.compile("^(?:(?:re|fwd?|aw|wg):\\s*)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?\\r?$");

  private static final int DEEPEST = 20;

  @Override
  public boolean matches(Beginning beginning) {
    String head = END_OF_HEAD.split(beginning.text(), 2)[0];
    boolean starts = HEADER.matcher(head).lookingAt() || OWN.matcher(head).lookingAt();
    boolean mail = OWN.matcher(head).find() && HEADER.matcher(head).results().count() > 2;
    return beginning.isNamed(".eml") || (starts && mail);
  }

  @Override
  public OptionalLong count(Path file) {
    return OptionalLong.of(1);
  }

  @Override
  public Feed open(Input input) throws IOException {
    return Feed.of(input.bytes().then(bytes -> article(input.label(), bytes)));
  }

  static Outcome<Document> article(String label, byte[] bytes) {
    try {
      var builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(
          MimeConfig.custom()
              .setMaxLineLen(-1)
              .setMaxHeaderCount(1000)
              .setMaxHeaderLen(100_000)
              .setMaxContentLen(-1)
              .build());
      Message mail = builder.parseMessage(new ByteArrayInputStream(bytes));
      String text = text(mail, 0);
      mail.dispose();
      if (!Characters.hasWords(text)) {
        return Opener.refused(
            label,
            Rejected.Code.EMPTY,
            "a mail without a text: save its attachments and give those");
      }
      String subject = mail.getSubject() == null ? "" : mail.getSubject();
      String date =
          mail.getHeader().getField("Date") == null
              ? ""
              : mail.getHeader().getField("Date").getBody();
      return Outcome.of(
          Document.of(
              label,
              text,
              Bibliography.of(
                  ANSWER.matcher(subject).replaceFirst(""), date, sender(mail), "", "")));
    } catch (IOException e) {
      return Opener.refused(
          label,
          Rejected.Code.MALFORMED,
          "a mail that cannot be read: " + Characters.collapse(String.valueOf(e.getMessage())));
    }
  }

  private static String sender(Message mail) {
    if (mail.getFrom() == null || mail.getFrom().isEmpty()) {
      return "";
    }
    Mailbox from = mail.getFrom().get(0);
    return from.getName() == null ? "" : from.getName();
  }

  private static String text(Entity entity, int depth) throws IOException {
    if (entity.getBody() instanceof Multipart parts && depth < DEEPEST) {
      String page = "";
      for (Entity part : parts.getBodyParts()) {
        String text = text(part, depth + 1);
        if (Characters.hasWords(text)) {
          if (!text.startsWith("<html>")) {
            return text;
          }
          page = page.isEmpty() ? text : page;
        }
      }
      return page;
    }
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    if (attached || !(entity.getBody() instanceof SingleBody body)) {
      return "";
    }
    if (!(body instanceof TextBody text)) {
      return "";
    }
    String words = read(text);
    return "text/html".equalsIgnoreCase(entity.getMimeType())
        ? Xml.page(words)
        : SIGNATURE.split(words, 2)[0];
  }

  private static String read(TextBody text) throws IOException {
    try (Reader reader = text.getReader()) {
      var all = new StringBuilder();
      char[] buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        all.append(buffer, 0, read);
      }
      return all.toString();
    } catch (java.nio.charset.UnsupportedCharsetException
        | java.io.UnsupportedEncodingException e) {
      return new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
