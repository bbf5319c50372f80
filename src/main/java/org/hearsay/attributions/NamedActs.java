package org.hearsay.attributions;

/**
 * Tells what the act that a cue names comes to, whose content may say more: who vows to bomb
 * somebody promises nothing but threatens.
 */
public interface NamedActs {

  /** The act of a cue where it stands; plain stating where the cue names none. */
  NamedAct of(Match match);
}
