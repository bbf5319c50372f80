/** Keeps the graph in a TDB2 folder: batches, ledger, replacement of articles, upkeep. */
package org.hearsay.store;
