package org.tutela.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A supervisor in a process of its own, to be killed: commits one row, says so, and waits for its end. */
class Killed {
  public static void main(String[] args) throws Exception {
    try (var server = PostgresServer.start(Path.of(args[0]), Settings.standard().withBinaries(Path.of(args[1])))) {
      try (var db = server.login(Role.OWNER).connect(); var statement = db.createStatement()) {
        statement.execute("create schema killed; create table killed.kept (n int); insert into killed.kept values (7)");
      }
      System.out.println("committed " + server.pid());
      Thread.sleep(100_000);
    } catch (CannotStart e) {
      System.out.println(e.getMessage());
    }
  }

  private static List<String> command(Path folder, String classes, Path binaries) {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes,
        Killed.class.getName(), folder.toString(), binaries.toString());
  }

  static Process start(Path folder) throws IOException {
    return new ProcessBuilder(command(folder, System.getProperty("java.class.path"), Path.of("target/postgres").toAbsolutePath()))
        .redirectErrorStream(true).start();
  }

  /** As another user, who may not be able to read where our classes and programs stand. */
  static Process startAs(int user, Path folder, Path classes) throws IOException, InterruptedException {
    var entries = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path copy = classes.resolve(entries.size() + "-" + Path.of(entry).getFileName());
      new ProcessBuilder("cp", "-r", entry, copy.toString()).start().waitFor();
      entries.add(copy.toString());
    }
    var command = new ArrayList<>(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
    command.addAll(command(folder, String.join(File.pathSeparator, entries), folder.resolve("postgres")));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  static long awaitCommittedRow(Process process) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("committed ")) return Long.parseLong(line.substring(10));
    }
    throw new AssertionError("the process ended before it committed");
  }
}
