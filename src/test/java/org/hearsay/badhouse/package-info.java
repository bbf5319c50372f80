/** A house that breaks the rules of the architecture, so that they are seen to hold. */
package org.hearsay.badhouse;
