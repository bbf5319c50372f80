package org.hearsay.badhouse.graph;

import org.hearsay.badhouse.model.Sinner;

/** Makes a cycle. */
public record Accomplice(Sinner sinner) {}
