package org.tutela.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to run the server.
 *
 * @param port 0 for any free one
 * @param binaries where the unpacked server stands; beside the data unless said
 * @param parameters of PostgreSQL, over ours
 * @param patience how long to wait for a start, recovery included
 * @param stopsWithJvm whether a shutdown hook stops the server; otherwise the caller closes it
 */
public record Settings(int port, Optional<Path> binaries, Map<String, String> parameters, Duration patience, boolean stopsWithJvm) {
  public Settings {
    parameters = Map.copyOf(parameters);
  }

  public static Settings standard() {
    return new Settings(0, Optional.empty(), Map.of(), Duration.ofMinutes(2), true);
  }

  public Settings onPort(int wanted) {
    return new Settings(wanted, binaries, parameters, patience, stopsWithJvm);
  }

  public Settings withBinaries(Path folder) {
    return new Settings(port, Optional.of(folder), parameters, patience, stopsWithJvm);
  }

  public Settings with(String parameter, String value) {
    var more = new LinkedHashMap<>(parameters);
    more.put(parameter, value);
    return new Settings(port, binaries, more, patience, stopsWithJvm);
  }

  public Settings stoppedByCaller() {
    return new Settings(port, binaries, parameters, patience, false);
  }
}
