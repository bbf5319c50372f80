package org.hearsay.language;

/**
 * What a feature says of how likely something was read rightly.
 *
 * @param weight above 0 where it speaks for it, below 0 where against it
 */
public record Contribution(String feature, double weight) {}
