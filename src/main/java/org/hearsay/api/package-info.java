/** The front door for other programs: a text in, its reading out, in a line of Java. */
package org.hearsay.api;
