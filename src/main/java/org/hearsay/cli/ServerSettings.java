package org.hearsay.cli;

import java.util.Optional;
import java.util.Set;
import org.hearsay.server.ServerOptions;
import picocli.CommandLine.Option;

/** Where a server listens, and for whom. */
final class ServerSettings {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "Listen at this port; 0 takes any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Listen at this address; 0.0.0.0 lets other machines in (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description =
          "Answer under this host name too, such as that of a proxy; may be given several times.")
  private Set<String> names = Set.of();

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      description =
          "Let pages of this web site read answers, such as https://example.org, or *. Pages of this"
              + " machine, such as OpenRefine's, may use /reconcile without it.")
  private Optional<String> corsOrigin = Optional.empty();

  ServerOptions options() {
    if (port < 0 || port > 65_535) {
      throw Failure.usage("--port takes a number from 0 to 65535");
    }
    ServerOptions options = ServerOptions.DEFAULT.withHost(host).withPort(port).withNames(names);
    return corsOrigin.map(options::withCorsOrigin).orElse(options);
  }
}
