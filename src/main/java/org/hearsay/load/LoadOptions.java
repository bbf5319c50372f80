package org.hearsay.load;

/**
 * How to load.
 *
 * @param threads how many articles are read at once
 * @param batch how many articles are written in one step
 * @param again whether to read articles again that the store holds unchanged
 * @param keepTexts whether to keep the texts beside the graph
 */
public record LoadOptions(int threads, int batch, boolean again, boolean keepTexts) {

  /** A thread for each processor, 100 articles a step, nothing read twice, texts kept. */
  public static final LoadOptions STANDARD =
      new LoadOptions(Runtime.getRuntime().availableProcessors(), 100, false, true);

  public LoadOptions {
    if (threads < 1 || batch < 1) {
      throw new IllegalArgumentException("at least one thread and one article a step");
    }
  }

  public LoadOptions withThreads(int number) {
    return new LoadOptions(number, batch, again, keepTexts);
  }

  public LoadOptions withBatch(int articles) {
    return new LoadOptions(threads, articles, again, keepTexts);
  }

  public LoadOptions withAgain(boolean wanted) {
    return new LoadOptions(threads, batch, wanted, keepTexts);
  }

  public LoadOptions withKeepTexts(boolean wanted) {
    return new LoadOptions(threads, batch, again, wanted);
  }
}
