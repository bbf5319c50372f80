/**
 * Puts the statements of one article together from who said what and what it does: their nesting,
 * day, evidence, ids and confidence.
 */
package org.hearsay.statements;
