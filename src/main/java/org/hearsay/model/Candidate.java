package org.hearsay.model;

/**
 * Something in another dataset that may be an actor of ours.
 *
 * @param actor IRI of ours, with its name and the code of its kind
 * @param candidate IRI there
 * @param label by which it was found
 * @param score from 0 to 1: how likely it is the same
 * @param why in a few words
 */
public record Candidate(
    String actor,
    String name,
    String kind,
    String candidate,
    String label,
    double score,
    String why) {}
