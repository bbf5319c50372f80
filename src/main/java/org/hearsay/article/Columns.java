package org.hearsay.article;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the fields of a table, or of objects in JSON, hold what is asked of an article.
 *
 * @param told the names of fields that the user gave; the others are told by their names
 */
public record Columns(Map<Part, String> told) {

  /** What an article is made of, each with the names under which programs and archives have it. */
  public enum Part {
    TEXT(
        "text body content article fulltext full_text story article_text story_text maintext"
            + " bodytext body_text articlebody content_text plain_text story_content body_html"
            + " content_html html"),
    HEADLINE("headline title head hd webtitle article_title headlines"),
    DATE(
        "date published publication_date pubdate pub_date publish_date publishdate date_publish"
            + " published_date publishedat published_at datepublished date_published"
            + " webpublicationdate versioncreated pd time timestamp datetime created_at"),
    AUTHOR("author authors byline creator writer by"),
    PUBLISHER(
        "publisher source publication media_name outlet newspaper medium source_domain sourcename"
            + " sourcecommonname site domain journal source_name"),
    URL("url link weburl web_url documentidentifier article_url uri permalink sourceurl"),
    ID("id guid article_id stories_id doc_id docid an key index");

    private final String names;

    Part(String names) {
      this.names = names;
    }

    /** The name in {@code --map}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nothing is told. */
  public static final Columns GUESSED = new Columns(Map.of());

  public Columns {
    told = Map.copyOf(told);
  }

  /**
   * From {@code headline=title,text=body}.
   *
   * @throws IllegalArgumentException with a line for the user, if it is written otherwise
   */
  public static Columns parse(String map) {
    Map<Part, String> told = new EnumMap<>(Part.class);
    for (String pair : map.split(",", -1)) {
      int at = pair.indexOf('=');
      String label = at < 0 ? "" : pair.substring(0, at).strip().toLowerCase(Locale.ROOT);
      Optional<Part> part =
          Arrays.stream(Part.values()).filter(one -> one.label().equals(label)).findFirst();
      String name = pair.substring(at + 1).strip();
      if (part.isEmpty() || name.isEmpty() || told.put(part.get(), name) != null) {
        String parts =
            Arrays.stream(Part.values()).map(Part::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
            "--map takes headline=title,text=body and so on, each once, of "
                + parts
                + ", not \""
                + pair
                + '"');
      }
    }
    return new Columns(told);
  }

  /** Which of {@code names} hold what; what none holds is missing. */
  Map<Part, String> find(List<String> names) {
    Map<Part, String> found = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      List<String> asked =
          told.containsKey(part)
              ? List.of(bare(told.get(part)))
              : List.of(part.names.split(" ", -1));
      asked.stream()
          .flatMap(ask -> names.stream().filter(name -> bare(name).equals(ask)))
          .findFirst()
          .ifPresent(name -> found.put(part, name));
    }
    return found;
  }

  private static String bare(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
