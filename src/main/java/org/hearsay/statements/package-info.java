/**
 * Finds who said what in one article: speaker, cue, wording, act, target, addressee and reporter.
 */
package org.hearsay.statements;
