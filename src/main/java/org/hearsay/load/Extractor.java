package org.hearsay.load;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.ArticleReader;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorCode;
import org.hearsay.pipeline.Reader;

/**
 * What turns documents into readings.
 *
 * @param articles makes an article of a document
 * @param reader reads an article
 * @param version changes whenever the same document could give another reading; articles that were
 *     read by another version are read again
 * @param models SHA-256 of each model file, in lower-case hexadecimal, by the model's name
 * @param known actors known beforehand, whatever the articles say
 * @param codes what other schemes call them, by their ids
 */
public record Extractor(
    ArticleReader articles,
    Reader reader,
    String version,
    Map<String, String> models,
    List<Actor> known,
    Map<String, List<ActorCode>> codes) {

  public Extractor {
    known = List.copyOf(known);
    codes = Map.copyOf(codes);
    models = Collections.unmodifiableMap(new TreeMap<>(models));
  }
}
