package org.hearsay.actors;

import java.util.List;
import org.hearsay.model.Span;

/**
 * Whom a pronoun takes up, as it was asked: what the weights of {@link Antecedents} are estimated
 * from.
 *
 * @param pronoun where it stands
 * @param options the mentions before it that it may take up, the latest first; not empty
 */
public record AntecedentQuestion(Span pronoun, List<Option> options) {

  /**
   * A mention before.
   *
   * @param actor the id of whom it stands for
   * @param features what holds of pronoun and mention
   * @param known what its salience is worth beside their weights
   */
  public record Option(String actor, List<String> features, double known) {

    public Option {
      features = List.copyOf(features);
    }
  }

  public AntecedentQuestion {
    options = List.copyOf(options);
  }
}
