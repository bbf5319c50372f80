package org.hearsay.statements;

import java.util.List;
import org.hearsay.model.Actor;

/**
 * What was thought of on the way to the statements of an article, for those who ask why something
 * was found or was not.
 *
 * @param weighed in text order, of one sentence the likeliest first
 * @param sentences all of the article, in text order
 * @param actors those of {@code weighed}, be they in no statement; sorted by id
 */
public record Deliberation(
    List<Weighed> weighed, List<SentenceActs> sentences, List<Actor> actors) {

  /** Where nobody asks. */
  public static final Deliberation NONE = new Deliberation(List.of(), List.of(), List.of());

  public Deliberation {
    weighed = List.copyOf(weighed);
    sentences = List.copyOf(sentences);
    actors = List.copyOf(actors);
  }
}
