package org.hearsay.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;

/** A box of mails ({@code .mbox}), each below a line that starts with "From " and has its time. */
final class Mbox implements Format {

  private static final Pattern FROM =
      Pattern.compile("From \\S+.{0,20} \\d\\d:\\d\\d(?::\\d\\d)?.*", Pattern.DOTALL);

  @Override
  public boolean matches(Beginning beginning) {
    return FROM.matcher(beginning.text().lines().findFirst().orElse("")).matches();
  }

  @Override
  public Feed open(Input input) {
    return new Mails(input);
  }

  private static final class Mails implements Feed {

    private final Input input;
    private final Limited in;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private long number;
    private boolean done;

    Mails(Input input) {
      this.input = input;
      this.in = new Limited(input.in(), input.opener().limits().file());
    }

    @Override
    public Optional<Outcome<Document>> next() {
      try {
        in.start();
        while (!done) {
          byte[] line = line();
          boolean end = line.length == 0;
          done = end;
          boolean from =
              line.length < 500
                  && FROM.matcher(new String(line, StandardCharsets.ISO_8859_1).stripTrailing())
                      .matches();
          if ((end || from) && mail.size() > 0) {
            byte[] whole = mail.toByteArray();
            mail.reset();
            number++;
            return Optional.of(Mail.article(SourceNames.line(input.label(), "", number), whole));
          }
          if (!end && !from) {
            int quoted = line[0] == '>' && isQuotedFrom(line) ? 1 : 0;
            mail.write(line, quoted, line.length - quoted);
          }
        }
        return Optional.empty();
      } catch (IOException e) {
        done = true;
        return Optional.of(Opener.failure(input.label(), e));
      }
    }

    /** ">From " stands for a line of a mail that starts with "From ". */
    private static boolean isQuotedFrom(byte[] line) {
      int at = 0;
      while (at < line.length && line[at] == '>') {
        at++;
      }
      return Signatures.startsWith(line, at, "From ".getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] line() throws IOException {
      var line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        line.write(b);
        if (b == '\n') {
          break;
        }
      }
      return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
