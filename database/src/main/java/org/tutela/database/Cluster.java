package org.tutela.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

/** The files of one cluster, and what every cluster of ours holds: the roles and the database. */
record Cluster(Path folder, Binaries binaries, Identity identity, Secrets secrets) {

  /** Made beside its place and moved there whole, so that a first start cut short begins again. */
  void make(Path log) throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("PG_VERSION"))) return;
    Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
    Folders.delete(fresh);
    int exit = identity.command(binaries.program("initdb"), "--pgdata=" + fresh, "--username=" + Role.ADMINISTRATOR.user(),
            "--pwfile=" + secrets.file(Role.ADMINISTRATOR), "--auth=scram-sha-256", "--encoding=UTF8",
            "--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums", "--no-instructions")
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start().waitFor();
    if (exit != 0) throw new CannotStart("PostgreSQL could not make its files in " + fresh + "; the reason is at the end of " + log + ".");
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  void furnish(Login administrator) throws SQLException, IOException {
    try (Connection db = administrator.on("postgres").connect()) {
      db.setAutoCommit(false);
      if (!any(db, "select 1 from pg_roles where rolname = 'tutela_owner'")) run(db, script("roles.sql"));
      db.commit();
      db.setAutoCommit(true);
      if (!any(db, "select 1 from pg_database where datname = 'tutela'")) run(db, script("database.sql"));
    }
    try (Connection db = administrator.connect()) {
      run(db, script("extensions.sql"));
    }
  }

  private String script(String name) throws IOException {
    try (var in = Cluster.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .replace(":'owner'", quoted(Role.OWNER)).replace(":'staff'", quoted(Role.STAFF)).replace(":'portal'", quoted(Role.PORTAL));
    }
  }

  private String quoted(Role role) {
    return "'" + secrets.of(role).replace("'", "''") + "'";
  }

  private static boolean any(Connection db, String query) throws SQLException {
    try (var statement = db.createStatement(); var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection db, String script) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(script);
    }
  }
}
