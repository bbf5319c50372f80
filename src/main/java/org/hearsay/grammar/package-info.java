/**
 * What syntax says of the words of a text, whoever they stand for: what fills the slots of a verb
 * or noun, what a clause is like, what is negated or supposed.
 */
package org.hearsay.grammar;
