package org.hearsay.actors;

import java.util.Optional;
import org.hearsay.language.Token;

/**
 * A name in the text: tokens {@code [first, end)}.
 *
 * @param head the token the rest of the sentence hangs on
 * @param type the name finder's type, or empty text where only the authority file or the capital
 *     letter tells
 * @param sense what the authority file says it stands for
 */
record NameSpan(
    int first, int end, Token head, String type, String form, Optional<Authority.Sense> sense) {

  boolean isPerson() {
    return sense
        .map(s -> s.entry().kind() == org.hearsay.model.ActorKind.PERSON)
        .orElse(type.equals("PERSON"));
  }

  NameSpan ofType(String other) {
    return new NameSpan(first, end, head, other, form, sense);
  }

  int length() {
    return end - first;
  }
}
