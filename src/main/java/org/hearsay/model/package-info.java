/** The words of the domain as records: what an article, a statement, an actor and an event are. */
package org.hearsay.model;
