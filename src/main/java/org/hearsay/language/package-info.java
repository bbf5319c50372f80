/**
 * Finds the sentences, words, names, quotations and grammar of an article, and what a trained
 * encoder says of them: the only room that knows OpenNLP, NLP4J and ONNX Runtime.
 */
package org.hearsay.language;
