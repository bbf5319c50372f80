package org.hearsay.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article as one of those in which a story may have appeared.
 *
 * @param article relative IRI path of the article
 * @param publisher who published it, or the host of its address; empty where neither is known
 */
public record Appearance(
    String article, Sketch sketch, Optional<LocalDate> published, Optional<String> publisher) {}
