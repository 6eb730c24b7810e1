package org.tutela.simulator.tour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.tutela.foundation.audit.VerifyAudit;

/** The log is proved whole; then one row of a copy is altered by hand, and found. */
final class Accounting implements Chapter {
  private static final Pattern REFUSED = Pattern.compile("event (\\d+) [0-9a-f]{64} \\d+\n(?:(?!\nevent ).)*?\nallowed=(false)\n", Pattern.DOTALL);

  @Override
  public String title() {
    return "Anybody asked to account";
  }

  @Override
  public void play(Story story) {
    Path copy = story.data().resolve("copy-of-the-log");
    var anybody = story.visitor("Anybody with a copy of the log, its key and its checkpoints");
    String data = story.data().toString();
    anybody.does("runs verify-audit on the running service, and keeps the copy", _ -> verified(0, "PASS", "--data", data, "--out", copy.toString()));
    anybody.does("verifies the copy alone, without any service", _ -> verified(0, "PASS", "--data", data, "--export", copy.toString()));
    anybody.does("alters the copy by hand: a refusal becomes a permission", _ -> "Event " + alter(story, copy) + ": allowed=true, where it said false");
    anybody.does("verifies it again, and the altered event is found", _ ->
        verified(1, "FAIL at event " + story.known("altered event") + ":", "--data", data, "--export", copy.toString()));
  }

  /** As careful as a forger would be: the length that stands before the event is right again. */
  private static int alter(Story story, Path copy) {
    try {
      String log = Files.readString(copy, StandardCharsets.UTF_8);
      var refused = REFUSED.matcher(log);
      if (!refused.find()) throw new DidNotHold("No refusal stands in the log");
      String event = refused.group();
      int length = Integer.parseInt(event.substring(0, event.indexOf('\n')).replaceAll(".* ", ""));
      String head = event.substring(0, event.indexOf('\n'));
      String altered = head.replaceAll("\\d+$", "" + (length - 1)) + event.substring(event.indexOf('\n')).replace("\nallowed=false\n", "\nallowed=true\n");
      Files.writeString(copy, log.substring(0, refused.start()) + altered + log.substring(refused.end()), StandardCharsets.UTF_8);
      story.learn("altered event", refused.group(1));
      return Integer.parseInt(refused.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String verified(int expected, String says, String... arguments) {
    var out = new ByteArrayOutputStream();
    int exit = VerifyAudit.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    if (exit != expected || !said.contains(says)) throw new DidNotHold("It exits with " + exit + " and does not say “" + says + "”\n" + said);
    return said;
  }
}
