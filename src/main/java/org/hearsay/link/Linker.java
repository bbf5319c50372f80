package org.hearsay.link;

import java.util.Collection;
import java.util.Map;
import org.hearsay.model.Account;
import org.hearsay.model.Links;

/**
 * Concludes what belongs together across statements and articles. Implementations are pure and
 * thread-safe, and give equal links for the same accounts in whatever order they come.
 */
@FunctionalInterface
public interface Linker {

  Links link(Collection<Account> accounts);

  /**
   * A linker that would rather leave two things apart than join what is not one.
   *
   * @param broaderTypes the next broader event type of each event type that has one
   */
  static Linker careful(Map<String, String> broaderTypes) {
    return new CarefulLinker(new EventTypes(broaderTypes));
  }
}
