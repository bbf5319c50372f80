/**
 * Finds who said what in one article: source, cue and content of each utterance, and how likely it
 * is one.
 */
package org.hearsay.attributions;
