package org.tutela.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;

/**
 * The staff service in a process of its own, on data that stay, with a connection past it to its database.
 *
 * @param devices the port that devices send to
 */
record Host(long pid, int port, int devices) {

  interface Work {
    void with(Host host, Connection db) throws Exception;
  }

  static void of(Class<?> main, Path data, Work work, String... more) throws Exception {
    of(main, List.of(), data, work, more);
  }

  /** @param jvm options that count before the launcher's */
  static void of(Class<?> main, List<String> jvm, Path data, Work work, String... more) throws Exception {
    Files.createDirectories(data);
    int port = freePort();
    int devices = freePort();
    Path ready = data.resolve("ready");
    Files.deleteIfExists(ready);
    var arguments = new ArrayList<>(List.of("--spring.config.location=classpath:/application.yml", "--server.port=" + port, "--tutela.devices.port=" + devices, "--tutela.demo=true",
        "--tutela.data=" + data, "--tutela.keys=" + data + "/keys", "--tutela.ready-file=" + ready, "--logging.level.root=warn", "--logging.level.org.tutela=warn"));
    arguments.addAll(List.of(more));
    Process service = Jvm.of(main, jvm, arguments.toArray(String[]::new)).inheritIO().start();
    try {
      while (!Files.exists(ready)) if (service.waitFor(100, TimeUnit.MILLISECONDS)) throw new IllegalStateException("the service did not start");
      try (var db = PostgresServer.login(data.resolve("database"), Role.ADMINISTRATOR).connect()) {
        work.with(new Host(service.pid(), port, devices), db);
      }
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
