package org.hearsay.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Account;
import org.hearsay.model.Appearance;
import org.hearsay.model.Copies;
import org.hearsay.model.Correction;
import org.hearsay.model.Links;

/**
 * Concludes what belongs together across statements and articles. Implementations are pure and
 * thread-safe, and give equal links for the same accounts in whatever order they come.
 */
@FunctionalInterface
public interface Linker {

  /**
   * Concludes, as people have corrected it.
   *
   * @param corrections in force; those of which actors are the same, and which are not, go before
   *     what the linker would conclude
   */
  Links link(Collection<Account> accounts, List<Correction> corrections);

  /** Concludes without anybody's corrections. */
  default Links link(Collection<Account> accounts) {
    return link(accounts, List.of());
  }

  /** Which articles have the wording of others, and what they say again. Pure, as linking is. */
  static Copies copies(Collection<Appearance> appearances, Collection<Account> accounts) {
    return RepeatFinder.among(CopyFinder.among(appearances), accounts);
  }

  /**
   * A linker that would rather leave two things apart than join what is not one.
   *
   * @param broaderTypes the next broader event type of each event type that has one
   */
  static Linker careful(Map<String, String> broaderTypes) {
    return new CarefulLinker(new EventTypes(broaderTypes));
  }
}
