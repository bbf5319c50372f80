package org.hearsay.cli;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.actors.Authority;
import org.hearsay.actors.StateCodes;
import org.hearsay.api.Stages;
import org.hearsay.article.Articles;
import org.hearsay.language.EnglishAnalyzer;
import org.hearsay.language.ModelCache;
import org.hearsay.language.OnnxEncoder;
import org.hearsay.load.Extractor;
import org.hearsay.pipeline.Explainer;

/** Builds what reads articles. */
final class Engine {

  private Engine() {}

  /** Loads the language models, which takes seconds and 600 MB of heap. */
  static Extractor english(Terminal terminal) {
    return english(terminal, Authority.bundled(), "");
  }

  /**
   * The same with other actors.
   *
   * @param edition another text for other actors; empty for those that come with the program
   */
  static Extractor english(Terminal terminal, Authority authority, String edition) {
    try {
      EnglishAnalyzer analyzer = EnglishAnalyzer.load(ModelCache.ofUser(), terminal::note);
      OnnxEncoder encoder = OnnxEncoder.load(ModelCache.ofUser());
      Map<String, String> models = new TreeMap<>(analyzer.models());
      models.putAll(encoder.models());
      return new Extractor(
          Articles.reader(),
          Stages.reader(analyzer, authority, Stages.statements(encoder)),
          Build.edition() + edition,
          models,
          authority.actors(),
          StateCodes.bundled());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Reads the same, and tells how; takes as much. */
  static Explainer explainer(Terminal terminal) {
    try {
      EnglishAnalyzer analyzer = EnglishAnalyzer.load(ModelCache.ofUser(), terminal::note);
      return Stages.reader(
          analyzer,
          Authority.bundled(),
          Stages.statements(OnnxEncoder.load(ModelCache.ofUser())).deliberating());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static Failure broken(IOException e) {
    return Failure.broken("the language models cannot be read: " + e.getMessage(), e);
  }
}
