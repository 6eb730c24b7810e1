package org.tutela.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code Verify EXPORT --key VKEY [--checkpoint FILE]... [--rules FILE]}: exits 0 for PASS, 1 for FAIL, 2 when it could not look. */
public final class Verify {
  private static final String USAGE = """
      usage: Verify EXPORT --key KEY [--key KEY]... [--checkpoint FILE]... [--rules FILE]
        EXPORT             the log as it was exported
        --key KEY          the log's verifier key, name+id+base64, or a file that holds it: get it from somebody you trust,
                           not with the export
        --checkpoint FILE  checkpoints that were kept elsewhere
        --rules FILE       which events disclose, prepare and approve, instead of the scheme's
      """;

  private Verify() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out));
  }

  public static int run(String[] args, PrintStream out) {
    try {
      String export = null;
      var keys = new ArrayList<NoteKey>();
      Map<String, List<SignedNote>> elsewhere = new LinkedHashMap<>();
      var fourEyes = FourEyes.ofTheScheme();
      for (int i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--key" -> keys.add(key(value(args, ++i)));
          case "--checkpoint" -> {
            String file = value(args, ++i);
            elsewhere.put(file, notes(Path.of(file), out));
          }
          case "--rules" -> fourEyes = new FourEyes(FourEyes.read(Files.readString(Path.of(value(args, ++i)))));
          default -> {
            if (args[i].startsWith("-") || export != null) throw new IllegalArgumentException("what is " + args[i] + "?");
            export = args[i];
          }
        }
      }
      if (export == null || keys.isEmpty()) throw new IllegalArgumentException("an export and a key are wanted");
      try (var in = Files.newInputStream(Path.of(export))) {
        Verdict verdict = new Verifier(keys, elsewhere, fourEyes).verify(in);
        out.println(verdict);
        return verdict instanceof Verdict.Pass ? 0 : 1;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      out.println("cannot verify: " + e.getMessage());
      out.print(USAGE);
      return 2;
    } catch (IOException e) {
      out.println("cannot verify: cannot read " + e.getMessage());
      return 2;
    }
  }

  private static NoteKey key(String given) throws IOException {
    return NoteKey.parse(Files.isRegularFile(Path.of(given)) ? Files.readString(Path.of(given)) : given);
  }

  private static List<SignedNote> notes(Path file, PrintStream out) throws IOException {
    var read = CheckpointFile.read(file);
    if (read.torn() > 0) out.println("note: " + file + " has " + read.torn() + " notes that were begun and not ended");
    return read.notes();
  }

  private static String value(String[] args, int i) {
    if (i >= args.length) throw new IllegalArgumentException(args[i - 1] + " wants a value");
    return args[i];
  }
}
