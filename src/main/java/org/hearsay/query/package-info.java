/** Answers the named questions in {@code queries/} and free SPARQL, with limits. */
package org.hearsay.query;
