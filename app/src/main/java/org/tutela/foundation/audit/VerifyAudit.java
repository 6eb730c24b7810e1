package org.tutela.foundation.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tutela.database.CannotStart;
import org.tutela.database.Login;
import org.tutela.database.PostgresServer;
import org.tutela.database.Role;
import org.tutela.database.Settings;
import org.tutela.ledger.NoteKey;
import org.tutela.ledger.Verify;

/** {@code ./tutela verify-audit}: takes the log out of a database, or a copy that was taken, and verifies it. */
public final class VerifyAudit {
  private static final String USAGE = """
      usage: verify-audit [--data FOLDER]                       the log of this folder ("data" unless said), also of a copy on which nothing runs
             verify-audit --url JDBC-URL --user U --password P  the log of that database
             verify-audit --export FILE                         a copy, without any database
             verify-audit --make-key FILE [--name NAME]         makes a signing key
      and:   --key KEY          the log's key, or a file that holds it; beside the folder's checkpoints unless said
             --checkpoint FILE  checkpoints that were kept; the folder's own unless said; may be repeated
             --out FILE         keeps the copy
      Whoever may change the folder may change its key and checkpoints: for proof, bring your own copies of both.
      """;

  private String data = "data";
  private String url = "";
  private String user = Role.STAFF.user();
  private String password = System.getenv().getOrDefault("TUTELA_DATABASE_STAFF_PASSWORD", "");
  private String export = "";
  private String out = "";
  private String key = "";
  private String makeKey = "";
  private String name = "tutela/audit";
  private final List<String> checkpoints = new ArrayList<>();

  private VerifyAudit(String[] args) {
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      switch (args[i]) {
        case "--data" -> data = value;
        case "--url" -> url = value;
        case "--user" -> user = value;
        case "--password" -> password = value;
        case "--export" -> export = value;
        case "--out" -> out = value;
        case "--key" -> key = value;
        case "--checkpoint" -> checkpoints.add(value);
        case "--make-key" -> makeKey = value;
        case "--name" -> name = value;
        default -> throw new IllegalArgumentException("what is " + args[i] + "?");
      }
    }
    if (args.length % 2 == 1) throw new IllegalArgumentException("what is " + args[args.length - 1] + "?");
  }

  public static void main(String[] args) {
    System.exit(run(args, System.out));
  }

  /** @return 0 for PASS, 1 for FAIL, 2 when it could not look */
  public static int run(String[] args, PrintStream out) {
    try {
      return new VerifyAudit(args).run(out);
    } catch (IllegalArgumentException e) {
      out.println("cannot verify: " + e.getMessage());
      out.print(USAGE);
    } catch (CannotStart | DataAccessException | TransactionException e) {
      out.println("cannot verify: the database does not answer. Start the service, or verify a copy with --export FILE.");
    } catch (IOException | UncheckedIOException e) {
      out.println("cannot verify: " + e.getMessage());
    }
    return 2;
  }

  private int run(PrintStream print) throws IOException {
    if (!makeKey.isEmpty()) {
      if (Files.exists(Path.of(makeKey))) throw new IllegalArgumentException("there is a key already");
      print.println(CheckpointKey.make(Path.of(makeKey), name).key());
      return 0;
    }
    Path file = Path.of(data, "audit-checkpoints");
    if (key.isEmpty()) key = Files.readString(file.resolveSibling(file.getFileName() + ".key")).strip();
    if (checkpoints.isEmpty() && export.isEmpty() && Files.exists(file)) checkpoints.add(file.toString());
    if (!export.isEmpty()) return verify(Path.of(export), print);
    Path copy = out.isEmpty() ? Files.createTempFile("audit", ".log") : Path.of(out);
    try {
      return url.isEmpty() ? ofFolder(Path.of(data, "database"), copy, print) : look(new Login(url, user, password), copy, print);
    } finally {
      if (out.isEmpty()) Files.delete(copy);
    }
  }

  /** Where no service runs on the folder, as on a copy, a database runs for as long as it is looked at: its address may be another's by now. */
  private int ofFolder(Path folder, Path copy, PrintStream print) throws IOException {
    var own = PostgresServer.unlessRunning(folder, Settings.standard());
    if (own.isEmpty()) return look(PostgresServer.login(folder, Role.STAFF), copy, print);
    try (var server = own.get()) {
      return look(server.login(Role.STAFF), copy, print);
    }
  }

  private int look(Login login, Path copy, PrintStream print) throws IOException {
    take(login, copy, print);
    int log = verify(copy, print);
    return Math.max(log, tables(login, print));
  }

  private void take(Login login, Path copy, PrintStream print) throws IOException {
    String origin = NoteKey.parse(Files.isRegularFile(Path.of(key)) ? Files.readString(Path.of(key)) : key).name();
    try (var stream = new BufferedOutputStream(Files.newOutputStream(copy), 1 << 16)) {
      long events = LogStore.at(login.url(), login.user(), login.password()).export(origin, stream);
      print.printf("took %,d events from the database%n", events);
    }
  }

  /** T-7: a table of cases that was altered without an event. */
  private static int tables(Login login, PrintStream print) {
    var found = CaseTableStore.look(login.url(), login.user(), login.password()).stream().filter(table -> table.rows() > 0).toList();
    long rows = found.stream().mapToLong(CaseTableStore.Found::rows).sum();
    long odd = found.stream().mapToLong(CaseTableStore.Found::foreign).sum();
    if (odd == 0) {
      print.printf("PASS: %,d rows of cases, each written by a transaction that left an event%n", rows);
      return 0;
    }
    if (odd == rows) {
      print.printf("The tables of cases cannot be compared: all %,d rows are of other transactions than the log, as after loading a dump.%n", rows);
      return 0;
    }
    for (var table : found) {
      if (table.foreign() > 0) print.printf("FAIL in %s: %,d written by a transaction that left no event, %s%n", table.table(), table.foreign(), table.some());
    }
    return 1;
  }

  private int verify(Path copy, PrintStream print) {
    var args = new ArrayList<>(List.of(copy.toString(), "--key", key));
    for (String kept : checkpoints) args.addAll(List.of("--checkpoint", kept));
    return Verify.run(args.toArray(String[]::new), print);
  }
}
