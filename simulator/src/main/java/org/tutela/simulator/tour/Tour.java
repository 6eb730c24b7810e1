package org.tutela.simulator.tour;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code ./tutela tour}: the main job, played over HTTP against services that run. Exits 1 when a step did not hold. */
public final class Tour {
  private static final List<Chapter> CHAPTERS = List.of(new Asking(), new FirstDay(), new WhoIsMeant(), new Meeting(), new Deciding(),
      new Disclosing(), new NothingToTell(), new Danger(), new Looking(), new Accounting());

  private Tour() {}

  /** @param arguments the staff service's address, the portal's, and the folder of the data */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("usage: Tour STAFF-SERVICE PORTAL DATA-FOLDER");
      System.exit(2);
    }
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var telling = new Telling(out, System.console() != null && System.console().isTerminal());
    System.exit(play(URI.create(arguments[0]), URI.create(arguments[1]), Path.of(arguments[2]), telling) ? 0 : 1);
  }

  private static boolean play(URI staff, URI portal, Path data, Telling telling) {
    var story = new Story(staff, portal, data, telling);
    for (Chapter chapter : CHAPTERS) {
      telling.chapter(chapter.title());
      try {
        chapter.play(story);
      } catch (DidNotHold e) {
        telling.broken(e);
      }
    }
    return telling.end();
  }
}
