/** The command line: builds the objects and picks the implementations. */
package org.hearsay.cli;
