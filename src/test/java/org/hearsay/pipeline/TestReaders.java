package org.hearsay.pipeline;

import java.io.IOException;
import org.hearsay.actors.Authority;
import org.hearsay.api.Stages;
import org.hearsay.language.ModelCache;
import org.hearsay.language.OnnxEncoder;
import org.hearsay.language.TestLanguage;
import org.hearsay.statements.EnglishStatementFinder;
import org.hearsay.statements.TestStatements;

/** Readers of articles for tests, their stages put together as for everybody. */
final class TestReaders {

  private TestReaders() {}

  /** By rules alone, without the trained reader. */
  static Reader ofRules() throws IOException {
    return of(TestStatements.finder());
  }

  /** As everybody's. */
  static Reader whole() throws IOException {
    return of(Stages.statements(OnnxEncoder.load(ModelCache.ofUser())));
  }

  private static Reader of(EnglishStatementFinder statements) throws IOException {
    return Stages.reader(TestLanguage.analyzer(), Authority.bundled(), statements);
  }
}
