package org.hearsay.server;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names under which a server may be asked. A web site can have its own name lead to any
 * address, that of this machine too, and read the answers as its own: so a name must be one that is
 * known. An address cannot be made to lead elsewhere, and is accepted where other machines may ask
 * at all.
 */
final class HostNames {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");

  private final Set<String> names = new TreeSet<>();
  private final boolean open;

  HostNames(String host, Set<String> others) {
    others.forEach(name -> names.add(plain(name)));
    names.add(plain(host));
    open = !isLoopback(host);
  }

  /** Whether the host is one that only this machine can reach. */
  static boolean isLoopback(String host) {
    return LOOPBACK.matcher(plain(host)).matches();
  }

  /** Whether a request may name its server so; with or without a port. */
  boolean accept(String host) {
    if (host == null) {
      return false;
    }
    String name = plain(host.replaceFirst(":\\d+$", ""));
    return LOOPBACK.matcher(name).matches()
        || names.contains(name)
        || (open && ADDRESS.matcher(name).matches());
  }

  private static String plain(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    boolean bareIpv6 = plain.indexOf(':') != plain.lastIndexOf(':') && !plain.startsWith("[");
    return bareIpv6 ? "[" + plain + "]" : plain;
  }
}
