package org.hearsay.store;

/** What became of a batch: articles that are new, and articles that took an older one's place. */
public record Committed(int added, int replaced) {}
