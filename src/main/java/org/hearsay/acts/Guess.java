package org.hearsay.acts;

import org.hearsay.language.Sentence;
import org.hearsay.model.Act;

/** That a sentence carries an act, as far as the classifier alone can tell. */
public record Guess(Sentence sentence, Act act, double likelihood) {}
