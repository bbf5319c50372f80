/**
 * Reads bytes, files, folders and archives into articles: formats, charsets, limits, stable ids.
 */
package org.hearsay.article;
