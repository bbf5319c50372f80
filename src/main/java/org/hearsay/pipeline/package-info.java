/**
 * Runs the stages on one article under limits: a pure function from text to reading, without input
 * or output.
 */
package org.hearsay.pipeline;
