package org.hearsay.api;

import java.io.IOException;
import org.hearsay.actors.Authority;
import org.hearsay.actors.EnglishActorFinder;
import org.hearsay.events.EnglishEventFinder;
import org.hearsay.language.Encoder;
import org.hearsay.language.LanguageAnalyzer;
import org.hearsay.language.Windows;
import org.hearsay.language.WordNet;
import org.hearsay.language.WordPiece;
import org.hearsay.pipeline.EnglishReader;
import org.hearsay.pipeline.Limits;
import org.hearsay.statements.EnglishStatementFinder;

/** The stages of reading, put together as they are for everybody. */
public final class Stages {

  private Stages() {}

  public static EnglishStatementFinder statements(Encoder encoder) throws IOException {
    return new EnglishStatementFinder(new Windows(WordPiece.load()), encoder);
  }

  public static EnglishReader reader(
      LanguageAnalyzer analyzer, Authority authority, EnglishStatementFinder statements)
      throws IOException {
    return new EnglishReader(
        analyzer,
        new EnglishActorFinder(authority),
        statements,
        new EnglishEventFinder(WordNet.open()),
        Limits.STANDARD);
  }
}
