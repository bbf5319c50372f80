package org.hearsay.cli;

import java.util.Optional;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.hearsay.load.Progress;

/** Shows how a load gets on, where somebody is looking. */
final class LoadBar implements Progress, AutoCloseable {

  private static final int REDRAWN_MILLIS = 200;

  private final Optional<ProgressBar> bar;

  private LoadBar(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /** {@code inputs} is how many there will be, where that is known. */
  static LoadBar on(Terminal terminal, OptionalLong inputs) {
    if (!terminal.errIsTerminal()) {
      return new LoadBar(Optional.empty());
    }
    return new LoadBar(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(inputs.orElse(-1))
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAWN_MILLIS)
                .setUnit(" articles", 1)
                .showSpeed()
                .clearDisplayOnFinish()
                .setMaxRenderedLength(terminal.width())
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.width()))
                .build()));
  }

  @Override
  public void read(long inputs) {
    bar.ifPresent(shown -> shown.stepTo(inputs));
  }

  @Override
  public void written(long articles) {
    bar.ifPresent(shown -> shown.setExtraMessage(articles + " stored"));
  }

  @Override
  public void began(String stage) {
    bar.ifPresent(shown -> shown.setExtraMessage(stage));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
