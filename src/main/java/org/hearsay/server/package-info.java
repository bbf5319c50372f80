/** Serves the SPARQL endpoint and the pages, guarded. */
package org.hearsay.server;
