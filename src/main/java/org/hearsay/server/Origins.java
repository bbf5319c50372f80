package org.hearsay.server;

import java.net.URI;
import java.util.Optional;

/**
 * Which other sites may read answers, and show pages within theirs. None may, but the one that was
 * told; and what runs on this machine, such as OpenRefine, may use the reconciliation service.
 */
final class Origins {

  private static final String ANY = "*";

  /** Where programs of this machine serve their pages, in words of a security policy. */
  private static final String THIS_MACHINE =
      "http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*";

  private final Optional<String> told;

  /**
   * @param told a site, or "*" for any
   */
  Origins(Optional<String> told) {
    this.told = told;
  }

  /** Whether others than this server's own pages can have a right to this path at all. */
  boolean share(String path) {
    return told.isPresent() || ReconcileApi.isOfService(path);
  }

  /** To whom the right to read the answer is given: to who asks, to all, or to nobody. */
  Optional<String> granted(String path, String asking) {
    if (told.equals(Optional.of(ANY))) {
      return told;
    }
    return Optional.ofNullable(asking)
        .filter(
            origin ->
                told.equals(Optional.of(origin))
                    || (ReconcileApi.isOfService(path) && isThisMachine(origin)));
  }

  /** Who may show the card of an actor within a page, in words of a security policy. */
  String framing() {
    return told.map(site -> site.equals(ANY) ? ANY : THIS_MACHINE + " " + site)
        .orElse(THIS_MACHINE);
  }

  private static boolean isThisMachine(String origin) {
    try {
      URI uri = URI.create(origin);
      String host = uri.getHost();
      return host != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getRawUserInfo() == null
          && uri.getRawPath().isEmpty()
          && HostNames.isLoopback(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
