/**
 * Compares readings with articles that people have annotated: figures, and where the two part. A
 * tool for whoever works on the rules; nothing else needs it.
 */
package org.hearsay.evaluate;
