package org.hearsay.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejected;

/**
 * JSON: an article, a list of them, objects one after the other, or an answer of a news service
 * with a list of articles in it ({@code {"articles": [...]}}).
 */
final class JsonFile implements Format {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Pattern START = Pattern.compile("\\{\\s*[\"}]|\\[\\s*(?:[\\[{\"]|\\]\\s*$)");

  @Override
  public boolean matches(Beginning beginning) {
    return START.matcher(beginning.rest()).lookingAt();
  }

  @Override
  public Feed open(Input input) throws IOException {
    return new Objects(input);
  }

  private static final class Objects implements Feed {

    private final Input input;
    private final Limited in;
    private final JsonParser parser;
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private long number;
    private boolean done;

    Objects(Input input) throws IOException {
      this.input = input;
      this.in = new Limited(input.in(), input.opener().limits().file());
      this.parser = JSON.createParser(in);
    }

    @Override
    public Optional<Outcome<Document>> next() {
      try {
        while (!done) {
          if (!waiting.isEmpty()) {
            number++;
            return Optional.of(
                JsonArticle.read(
                    waiting.remove(),
                    input.label(),
                    number,
                    "article " + number,
                    input.opener().columns()));
          }
          in.start();
          JsonToken token = parser.nextToken();
          if (token == null) {
            done = true;
          } else if (token == JsonToken.START_OBJECT) {
            add(JSON.readTree(parser), 0);
          } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
            done = true;
            return refused(
                Rejected.Code.UNKNOWN_FORMAT, "JSON without objects, which articles are");
          }
        }
        return Optional.empty();
      } catch (JsonProcessingException e) {
        done = true;
        String where =
            e.getLocation() == null
                ? ""
                : " at line "
                    + e.getLocation().getLineNr()
                    + ", column "
                    + e.getLocation().getColumnNr();
        String after = number == 0 ? "" : "; " + number + " articles before it were read";
        return refused(
            Rejected.Code.MALFORMED,
            "no JSON" + where + ": " + Characters.collapse(e.getOriginalMessage()) + after);
      } catch (IOException e) {
        done = true;
        return Optional.of(Opener.failure(input.label(), e));
      }
    }

    /** The object, or the articles that are listed in it. */
    private void add(JsonNode object, int depth) {
      Columns columns = input.opener().columns();
      if (!JsonArticle.is(object, columns) && depth < 3) {
        List<JsonNode> lists = new ArrayList<>();
        for (JsonNode inner : object) {
          if (inner.isArray()
              && inner.path(0).isObject()
              && JsonArticle.is(inner.path(0), columns)) {
            lists.add(inner);
          }
        }
        if (!lists.isEmpty()) {
          lists.getFirst().forEach(waiting::add);
          if (lists.size() > 1) {
            input
                .opener()
                .note(
                    input.label(),
                    "of " + lists.size() + " lists of articles in it only the first is read");
          }
          return;
        }
        for (JsonNode inner : object) {
          int before = waiting.size();
          if (inner.isObject() && !inner.isEmpty() && inner.get(0) == null) {
            add(inner, depth + 1);
            if (waiting.size() > before + 1 || JsonArticle.is(waiting.getLast(), columns)) {
              return;
            }
            waiting.removeLast();
          }
        }
      }
      waiting.add(object);
    }

    private Optional<Outcome<Document>> refused(Rejected.Code code, String detail) {
      return Optional.of(Opener.refused(input.label(), code, detail));
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
