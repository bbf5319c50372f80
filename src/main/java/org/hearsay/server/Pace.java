package org.hearsay.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Ends connections on which a request takes too long, so that nobody holds a thread by sending or
 * reading a byte now and then: there is time to be answered, and after it a least rate of data.
 */
final class Pace extends Handler.Wrapper {

  private static final long BYTES_A_SECOND = 20_000;

  /** What nothing takes, however fast. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Duration grace;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param grace how long a request may take without data moving
   */
  Pace(Handler next, Duration grace) {
    super(next);
    this.grace = grace;
  }

  /** A request under way; one is never equal to another. */
  private static final class Exchange {

    private final Connection connection;
    private final long start = System.nanoTime();
    private final long startBytes;

    Exchange(Connection connection) {
      this.connection = connection;
      this.startBytes = moved();
    }

    private long moved() {
      return connection.getBytesIn() + connection.getBytesOut();
    }

    boolean isSlow(Duration grace) {
      Duration taken = Duration.ofNanos(System.nanoTime() - start);
      long late = taken.minus(grace).toMillis();
      return late > 0
          && (taken.compareTo(LONGEST) > 0 || moved() - startBytes < late * BYTES_A_SECOND / 1000);
    }

    void end() {
      connection.getEndPoint().close();
    }
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    look();
  }

  private void look() {
    underWay.stream().filter(exchange -> exchange.isSlow(grace)).forEach(Exchange::end);
    if (isStarting() || isStarted()) {
      getServer().getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Exchange exchange = new Exchange(request.getConnectionMetaData().getConnection());
    underWay.add(exchange);
    boolean handled = false;
    try {
      handled =
          super.handle(request, response, Callback.from(callback, () -> underWay.remove(exchange)));
      return handled;
    } finally {
      if (!handled) {
        underWay.remove(exchange);
      }
    }
  }
}
