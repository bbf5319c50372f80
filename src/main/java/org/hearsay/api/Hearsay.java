package org.hearsay.api;

import java.io.IOException;
import java.util.function.Consumer;
import org.hearsay.actors.Authority;
import org.hearsay.language.EnglishAnalyzer;
import org.hearsay.language.ModelCache;
import org.hearsay.language.OnnxEncoder;

/**
 * The way in for programs.
 *
 * <pre>{@code
 * Reading reading = Hearsay.reader().read("Estovia accused Norland of the attack.").orElseThrow();
 * for (Statement statement : reading.statements()) {
 *   Text text = reading.article().text();
 *   String speaker = statement.speaker().flatMap(Party::span).map(text::cut).orElse("somebody");
 *   System.out.println(speaker + ": " + statement.act() + " " + statement.confidence());
 * }
 * }</pre>
 *
 * <p>prints {@code Estovia: ACCUSE} and how likely that is. What is read are the records of {@code
 * org.hearsay.model}: each party, cue and content has its span of the article's text.
 */
public final class Hearsay {

  private static final Object LOADING = new Object();
  private static volatile TextReader reader;

  private Hearsay() {}

  /**
   * The reader of this process. The first call loads the language models, which takes seconds (a
   * minute the first time on a machine) and 600 MB of heap until the process ends; the others wait
   * for it.
   *
   * @throws IOException in one line, if the models cannot be read; the next call tries again
   */
  public static TextReader reader() throws IOException {
    return reader(message -> {});
  }

  /**
   * The same, telling {@code progress} what takes long, if it does.
   *
   * @throws IOException in one line, if the models cannot be read; the next call tries again
   */
  public static TextReader reader(Consumer<String> progress) throws IOException {
    if (reader == null) {
      synchronized (LOADING) {
        if (reader == null) {
          reader = load(progress);
        }
      }
    }
    return reader;
  }

  private static TextReader load(Consumer<String> progress) throws IOException {
    EnglishAnalyzer analyzer = EnglishAnalyzer.load(ModelCache.ofUser(), progress);
    OnnxEncoder encoder = OnnxEncoder.load(ModelCache.ofUser());
    return TextReader.with(
        Stages.reader(analyzer, Authority.bundled(), Stages.statements(encoder)));
  }
}
