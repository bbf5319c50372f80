package org.hearsay.server;

import java.util.Optional;
import java.util.Set;
import org.hearsay.query.Limits;

/**
 * How a server is run.
 *
 * @param host the address to listen on; other machines reach it only where it is not a loopback one
 * @param port 0 for any that is free
 * @param names further names under which it may be asked, such as that of a proxy before it; its
 *     own addresses need not be named
 * @param corsOrigin a web site whose pages may read answers ("https://example.org"), or "*" for any
 * @param limits of each query
 * @param queriesAtOnce how many run at the same time; some more wait
 * @param largestBody of a request, in bytes
 */
public record ServerOptions(
    String host,
    int port,
    Set<String> names,
    Optional<String> corsOrigin,
    Limits limits,
    int queriesAtOnce,
    int largestBody) {

  /** For this machine alone, at port 3030. */
  public static final ServerOptions DEFAULT =
      new ServerOptions("127.0.0.1", 3030, Set.of(), Optional.empty(), Limits.SERVER, 8, 1_000_000);

  /** Each query may keep that many others waiting, and each answer be read by somebody slow. */
  private static final int REQUESTS_A_QUERY = 16;

  public ServerOptions {
    names = Set.copyOf(names);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }

  /** How many requests are under way at the same time; the others are told that it is busy. */
  int requestsAtOnce() {
    return REQUESTS_A_QUERY * queriesAtOnce;
  }

  /** How many answers to queries are sent at the same time. */
  int answersAtOnce() {
    return 2 * queriesAtOnce;
  }

  /** Whether other machines can reach it. */
  public boolean isOpen() {
    return !HostNames.isLoopback(host);
  }

  public ServerOptions withHost(String other) {
    return new ServerOptions(other, port, names, corsOrigin, limits, queriesAtOnce, largestBody);
  }

  public ServerOptions withPort(int other) {
    return new ServerOptions(host, other, names, corsOrigin, limits, queriesAtOnce, largestBody);
  }

  public ServerOptions withNames(Set<String> other) {
    return new ServerOptions(host, port, other, corsOrigin, limits, queriesAtOnce, largestBody);
  }

  public ServerOptions withCorsOrigin(String origin) {
    return new ServerOptions(
        host, port, names, Optional.of(origin), limits, queriesAtOnce, largestBody);
  }

  public ServerOptions withQueriesAtOnce(int other) {
    return new ServerOptions(host, port, names, corsOrigin, limits, other, largestBody);
  }

  public ServerOptions withLimits(Limits other) {
    return new ServerOptions(host, port, names, corsOrigin, other, queriesAtOnce, largestBody);
  }
}
