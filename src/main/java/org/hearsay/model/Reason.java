package org.hearsay.model;

/**
 * Why a statement has what it has: one step, readable by a linguist.
 *
 * @param role what was decided: cue, speaker, act, target, addressee, via, content, certainty,
 *     negated
 * @param rule short name of the rule ("subject of active cue", "frame accuse|obj=target")
 */
public record Reason(String role, String rule) {}
