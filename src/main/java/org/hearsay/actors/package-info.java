/**
 * Finds the actors of one article, every mention of them, and what pronouns and descriptions stand
 * for.
 */
package org.hearsay.actors;
