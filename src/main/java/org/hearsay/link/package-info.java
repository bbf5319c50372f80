/**
 * Concludes which actors and events are the same across articles, and which denial answers which
 * accusation.
 */
package org.hearsay.link;
