/**
 * Finds the sentences, words, names, quotations and grammar of an article: the only room that knows
 * OpenNLP and NLP4J.
 */
package org.hearsay.language;
