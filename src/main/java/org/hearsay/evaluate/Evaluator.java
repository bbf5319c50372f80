package org.hearsay.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearsay.article.Articles;
import org.hearsay.article.Document;
import org.hearsay.model.Outcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejected;
import org.hearsay.model.Text;
import org.hearsay.pipeline.Guarded;
import org.hearsay.pipeline.Reader;

/** Reads annotated articles, verbatim, and compares. For one thread. */
public final class Evaluator {

  private final Reader reader;
  private final int threads;

  /**
   * @param threads how many articles are read at once
   */
  public Evaluator(Reader reader, int threads) {
    this.reader = reader;
    this.threads = threads;
  }

  /** A reading, or why there is none, and how long it took. */
  private record Timed(Outcome<Reading> outcome, long nanos) {}

  private record Input(String id, Text text) {}

  /** Reads the articles and compares what was read with what was annotated. */
  public Evaluation evaluate(Gold gold) throws InterruptedException {
    return switch (gold) {
      case Gold.Attributions attributions -> {
        Run run =
            run(attributions.articles().stream().map(a -> new Input(a.id(), a.text())).toList());
        AttributionScorer scorer = new AttributionScorer();
        attributions.articles().forEach(a -> scorer.add(a, run.reading(a.id())));
        yield new Evaluation(scorer.report(), run.speed(), run.refused());
      }
      case Gold.Acts acts -> {
        Run run = run(acts.articles().stream().map(a -> new Input(a.id(), a.text())).toList());
        ActScorer scorer = new ActScorer();
        acts.articles().forEach(a -> scorer.add(a, run.reading(a.id())));
        yield new Evaluation(scorer.report(), run.speed(), run.refused());
      }
    };
  }

  private record Run(Map<String, Reading> readings, List<Rejected> refused, Speed speed) {

    Optional<Reading> reading(String id) {
      return Optional.ofNullable(readings.get(id));
    }
  }

  private Run run(List<Input> inputs) throws InterruptedException {
    long started = System.nanoTime();
    Map<String, Reading> readings = new HashMap<>();
    List<Rejected> refused = new ArrayList<>();
    long busy = 0;
    long words = 0;
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Timed>> results = new ArrayList<>();
      inputs.forEach(input -> results.add(workers.submit(() -> timed(input))));
      for (int i = 0; i < inputs.size(); i++) {
        Timed timed = result(results.get(i));
        busy += timed.nanos();
        words += Speed.words(inputs.get(i).text());
        switch (timed.outcome()) {
          case Outcome.Done<Reading> done -> readings.put(inputs.get(i).id(), done.value());
          case Outcome.Refused<Reading> no -> refused.add(no.reason());
        }
      }
    }
    Speed speed = new Speed(inputs.size(), words, System.nanoTime() - started, busy, threads);
    return new Run(readings, refused, speed);
  }

  private static Timed result(Future<Timed> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Timed timed(Input input) {
    long started = System.nanoTime();
    byte[] bytes = input.text().string().getBytes(StandardCharsets.UTF_8);
    Document document = new Document(input.id() + ".txt", bytes);
    Outcome<Reading> outcome =
        Guarded.guard(
            document.source(), () -> Articles.verbatim().read(document).then(reader::read));
    if (outcome instanceof Outcome.Done<Reading> done
        && !done.value().article().text().equals(input.text())) {
      throw new IllegalStateException(input.id() + ": the article is not read verbatim");
    }
    return new Timed(outcome, System.nanoTime() - started);
  }
}
