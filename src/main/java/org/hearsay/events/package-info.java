/** Finds the events that the statements of one article are about. */
package org.hearsay.events;
