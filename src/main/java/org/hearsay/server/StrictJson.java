package org.hearsay.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** JSON as somebody sends it: one value, without anything twice or anything after it. */
final class StrictJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /** The object that a text is; empty where it is another value. */
  static Optional<JsonNode> object(String text) throws Broken {
    try {
      return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      throw new Broken(
          e.getLocation() == null
              ? ""
              : " (line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + ")");
    }
  }

  /** A name or value of it, fit to be told in a line. */
  static String shown(String name) {
    String line = name.replaceAll("[^\\p{L}\\p{N} _.-]", "?");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  /** A text that is no JSON. */
  static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param place in brackets, with a blank before; empty where it is not known
     */
    private Broken(String place) {
      super(place);
    }

    /** Where it breaks, in brackets, with a blank before; empty where that is not known. */
    String place() {
      return getMessage();
    }
  }
}
