/** Loads sources into the store: counts, resumes, reports, links. */
package org.hearsay.load;
