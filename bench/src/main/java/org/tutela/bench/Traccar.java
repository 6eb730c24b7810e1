package org.tutela.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
 * Traccar's server, built from its own source by whoever runs this, on a PostgreSQL like ours (fsync on), with the door that telephones use, and with
 * the service's heap and collector. It knows no zone and raises no alert; as it ships it answers before a position is stored, and is left so, though
 * ours answers after. Its pages are not there, since they are another repository.
 *
 * @param folder its repository, as its own build leaves it: a JAR in {@code target}, its libraries in {@code target/lib}
 */
record Traccar(Path folder, Path data) {
  /**
   * Other than it ships, each to its advantage: positions go in by batches and not one by one, none is kept back three seconds for an older one, no
   * geocoder is asked, and only warnings are logged.
   */
  private static final Map<String, String> SETTINGS = Map.of("protocols.enable", "osmand", "database.positionBatchInterval", "20", "database.positionBatchSize", "500",
      "server.buffering.threshold", "0", "geocoder.enable", "false", "server.statistics", "", "logger.level", "warning");
  private static final String LAST = "select coalesce(max(id), 0) from tc_positions";
  private static final int TENTH = 100;
  private static final int STILL = 15;

  void with(Path fleet, Peer peer) throws Exception {
    Jvm.delete(data);
    Files.createDirectories(data);
    try (var server = PostgresServer.start(data.resolve("database"), Settings.standard())) {
      Login login = server.login(Role.ADMINISTRATOR);
      try (var db = login.connect(); var statement = db.createStatement()) {
        statement.execute("create database traccar");
      }
      int port = free();
      int pages = free();
      Process process = start(login.on("traccar"), port, pages);
      try (var db = await(process, pages, login.on("traccar"))) {
        register(db, fleet);
        peer.with(new Load.Door(process.pid(), port, data.resolve("database/cluster"), "/", () -> settle(db)), db);
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
  }

  interface Peer {
    void with(Load.Door door, Connection db) throws Exception;
  }

  private Process start(Login login, int port, int pages) throws IOException {
    var settings = new TreeMap<>(SETTINGS);
    settings.putAll(Map.of("database.driver", "org.postgresql.Driver", "database.url", login.url(), "database.user", login.user(), "database.password", login.password()));
    settings.putAll(Map.of("osmand.port", Integer.toString(port), "web.port", Integer.toString(pages), "web.path", data.toString(), "web.override", data.resolve("override").toString(),
        "logger.file", data.resolve("traccar.log").toString()));
    var text = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE properties SYSTEM 'http://java.sun.com/dtd/properties.dtd'>\n<properties>\n");
    settings.forEach((key, value) -> text.append(String.format(Locale.ROOT, "<entry key='%s'>%s</entry>%n", key, value.replace("&", "&amp;"))));
    Path file = data.resolve("traccar.xml");
    Files.writeString(file, text.append("</properties>\n"));
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + IntakeBench.HEAP, "-XX:+UseSerialGC", "-cp",
        folder.resolve("target") + "/*:" + folder.resolve("target/lib") + "/*", "org.traccar.Main", file.toString()));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(data.resolve("traccar.out").toFile()).start();
  }

  /** Its pages' door opens last. */
  private Connection await(Process process, int pages, Login login) throws InterruptedException, SQLException {
    for (int tenths = 0; tenths < 1_200; tenths++) {
      if (!process.isAlive()) throw new IllegalStateException("Traccar did not start: see " + data.resolve("traccar.log"));
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), pages)) {
        if (socket.isConnected()) return login.connect();
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("Traccar did not open its port");
  }

  /** The telephones of our own service, by the same names, before the first of them is heard. */
  private static void register(Connection db, Path fleet) throws IOException, SQLException {
    try (var insert = db.prepareStatement("insert into tc_devices (name, uniqueid) values (?, ?)")) {
      int number = 0;
      for (String line : Files.readAllLines(fleet)) {
        if (!line.startsWith("phone ")) continue;
        insert.setString(1, "phone-" + number++);
        insert.setString(2, line.split(" ")[1]);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Until no position has been put in for a while. */
  private static double settle(Connection db) throws IOException, InterruptedException {
    long began = System.nanoTime();
    try {
      double came = 0;
      for (long last = number(db, LAST), still = 0; still < STILL; still++) {
        Thread.sleep(TENTH);
        long now = number(db, LAST);
        if (now == last) continue;
        last = now;
        still = 0;
        came = (System.nanoTime() - began) / 1e9;
      }
      return came;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  static long positions(Connection db) throws SQLException {
    return number(db, "select count(*) from tc_positions");
  }

  static long devices(Connection db) throws SQLException {
    return number(db, "select count(*) from tc_devices");
  }

  private static long number(Connection db, String query) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
