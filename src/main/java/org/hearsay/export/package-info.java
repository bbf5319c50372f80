/** Writes readings, graphs and networks for other programs. */
package org.hearsay.export;
