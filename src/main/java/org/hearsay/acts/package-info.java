/** Reads what an utterance does and to whom: its act, and those at whom the act is aimed. */
package org.hearsay.acts;
