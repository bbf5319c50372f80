package org.hearsay.pipeline;

import org.hearsay.model.Reading;
import org.hearsay.statements.Deliberation;

/** A reading, and what was thought of on the way to its statements. */
public record Explained(Reading reading, Deliberation deliberation) {}
