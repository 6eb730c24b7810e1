package org.tutela.tracking.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.read.Fixes;
import org.tutela.tracking.read.FixesRead;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.read.RulesRead;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.rule.Watch;

/** {@code ./tutela replay}: a track under rules, or a record, and what the engine would have told. Exits with 2 where nothing could be read. */
public final class Replay {
  private final PrintStream out;
  private final PrintStream err;

  public Replay(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] words) {
    System.exit(new Replay(System.out, System.err).run(words));
  }

  /** @return with what to exit */
  public int run(String... words) {
    var arguments = Arguments.read(words);
    if (arguments == null) {
      err.println(Arguments.USAGE);
      return 2;
    }
    try {
      var given = Given.by(arguments);
      var rules = Rules.read(given.rules());
      var fixes = Fixes.read(given.fixes());
      complain(given, rules, fixes);
      if (rules.rules().isEmpty() || fixes.reports().isEmpty()) {
        err.println(rules.rules().isEmpty() ? "There is no rule in " + given.rulesIn() + " to go by." : "There is no fix in " + given.fixesIn() + " to go by.");
        return 2;
      }
      var watch = watch(rules.rules(), fixes.reports());
      // of a record it is known that they are
      if (watch.worn().size() > 1 && arguments.record() == null) err.println("The fixes are of " + watch.worn().size() + " devices, taken as one person's.");
      var track = Track.of(watch, fixes.reports(), given.until());
      new Printed(track, out).print(arguments.explain());
      if (arguments.geojson() != null) write(arguments.geojson(), Picture.of(track));
      return 0;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  /** Whoever is not the partner of a proximity rule is the wearer. */
  private static Watch watch(List<Rule> rules, List<Report> reports) {
    Set<String> worn = new HashSet<>();
    for (var report : reports) worn.add(report.activation());
    for (var rule : rules) if (rule instanceof Rule.Proximity proximity) worn.removeAll(proximity.partner());
    return new Watch(worn, rules, Parameters.DEFAULT);
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written.", e);
    }
  }

  private void complain(Given given, RulesRead rules, FixesRead fixes) {
    rules.errors().forEach(error -> err.println(given.rulesIn() + ": " + error));
    rules.warnings().forEach(warning -> err.println(given.rulesIn() + ": " + warning));
    fixes.errors().stream().limit(20).forEach(error -> err.println(given.fixesIn() + ": " + error));
    if (fixes.errors().size() > 20) err.println("... and " + (fixes.errors().size() - 20) + " lines more that could not be read.");
  }
}
