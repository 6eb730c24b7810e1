package org.tutela.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tutela.database.Login;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.database.Settings;

/**
 * Traccar's server, built from its own source by whoever runs this, on a PostgreSQL like ours, with the door that telephones use. It knows no zone
 * and raises no alert; whoever sends is registered when first heard.
 *
 * @param folder its repository, with {@code target/classes} and its libraries in {@code target/lib}
 */
record Traccar(Path folder, Path data) {
  void with(Peer peer) throws Exception {
    Files.createDirectories(data);
    try (var server = PostgresServer.start(data.resolve("database"), Settings.standard())) {
      Login login = server.login(Role.ADMINISTRATOR);
      try (var db = login.connect(); var statement = db.createStatement()) {
        statement.execute("create database traccar");
      }
      int port = free();
      Process process = start(login.on("traccar"), port);
      try {
        await(process, port);
        peer.with(process.pid(), port, data.resolve("database/cluster"), login.on("traccar"));
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  interface Peer {
    void with(long pid, int port, Path cluster, Login login) throws Exception;
  }

  private Process start(Login login, int port) throws IOException {
    Map<String, String> settings = new TreeMap<>(Map.of("database.driver", "org.postgresql.Driver", "database.url", login.url(), "database.user", login.user(), "database.password", login.password(),
        "database.registerUnknown", "true", "database.registerUnknown.regex", ".{3,64}", "protocols.enable", "osmand", "osmand.port", Integer.toString(port), "web.port", Integer.toString(free()),
        "logger.level", "warning"));
    settings.put("logger.file", data.resolve("traccar.log").toString());
    var text = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE properties SYSTEM 'http://java.sun.com/dtd/properties.dtd'>\n<properties>\n");
    settings.forEach((key, value) -> text.append(String.format(Locale.ROOT, "<entry key='%s'>%s</entry>%n", key, value.replace("&", "&amp;"))));
    Path file = data.resolve("traccar.xml");
    Files.writeString(file, text.append("</properties>\n"));
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC", "-cp",
        folder.resolve("target/classes") + ":" + folder.resolve("target/lib") + "/*", "org.traccar.Main", file.toString()));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(data.resolve("traccar.out").toFile()).start();
  }

  private void await(Process process, int port) throws InterruptedException {
    for (int tenths = 0; tenths < 1_200; tenths++) {
      if (!process.isAlive()) throw new IllegalStateException("Traccar did not start: see " + data.resolve("traccar.out"));
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) return;
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("Traccar did not open its port");
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static long positions(Login login) throws SQLException {
    try (var db = login.connect(); var statement = db.createStatement(); var rows = statement.executeQuery("select count(*) from tc_positions")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
