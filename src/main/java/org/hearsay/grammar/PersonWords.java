package org.hearsay.grammar;

import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Token;

/** Words that stand for whoever speaks or is spoken to. */
public final class PersonWords {

  private static final Set<String> FIRST =
      Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves");
  private static final Set<String> SECOND =
      Set.of("you", "your", "yours", "yourself", "yourselves");

  private PersonWords() {}

  /** Whether it stands for the speaker, alone or with others: "I", "our". */
  public static boolean isFirst(Token token) {
    return FIRST.contains(form(token)) && token.isPronoun();
  }

  /** Whether it stands for who is spoken to: "you". */
  public static boolean isSecond(Token token) {
    return SECOND.contains(form(token));
  }

  /** "Himself", "ourselves". */
  public static boolean isReflexive(Token token) {
    String form = form(token);
    return token.isPronoun() && (form.endsWith("self") || form.endsWith("selves"));
  }

  private static String form(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }
}
