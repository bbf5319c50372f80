package org.hearsay.acts;

import java.util.List;

/**
 * An act that was thought of, whether it became a statement or not.
 *
 * @param candidate who may have done what to whom, and which voices say so
 * @param utterance the act, with one target at most; its confidence is how likely speaker, act and
 *     target are all right
 * @param deed how likely speaker and act are right, whatever the target
 * @param features what both were drawn from
 */
public record Considered(
    Candidate candidate, Utterance utterance, double deed, List<String> features) {

  public Considered {
    features = List.copyOf(features);
  }
}
