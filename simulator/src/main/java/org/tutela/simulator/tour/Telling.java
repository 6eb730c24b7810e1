package org.tutela.simulator.tour;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells the story as it happens: who, what they did, what they saw, and how long it took. Counts what held. */
final class Telling {
  private static final int WIDTH = 92;

  private final PrintStream out;
  private final boolean terminal;
  private final List<String> failed = new ArrayList<>();
  private final long began = System.nanoTime();
  private String who = "";
  private int held;
  private int chapters;

  Telling(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  void chapter(String title) {
    chapters++;
    who = "";
    out.println();
    out.println(strong(chapters + ". " + title));
  }

  /** @param work gives what was seen, or throws {@link DidNotHold} */
  void step(String person, String did, Supplier<String> work) {
    if (!person.equals(who)) {
      out.println();
      out.println("  " + strong(person));
    }
    who = person;
    long start = System.nanoTime();
    if (terminal) out.print("    … " + did);
    out.flush();
    try {
      String seen = work.get();
      line("✓", did, start);
      seen.lines().filter(each -> !each.isBlank()).forEach(this::indented);
      held++;
    } catch (RuntimeException e) {
      line("✗", did, start);
      String why = e instanceof DidNotHold ? e.getMessage() : e.toString();
      why.lines().forEach(this::indented);
      failed.add(person + " " + did + ": " + why.lines().findFirst().orElse(""));
      throw new ChapterEnds(why);
    }
  }

  /** A chapter cannot go on: for a step that did not hold, which is told already, or for want of what an earlier one should have learned. */
  void broken(DidNotHold why) {
    out.println();
    if (why instanceof ChapterEnds) {
      indented("The chapter ends here.");
      return;
    }
    indented("It cannot be played. " + why.getMessage());
    failed.add(why.getMessage());
  }

  /** While somebody waits. */
  void waits(String did, long seconds) {
    if (!terminal) return;
    out.print("\r\033[K    … " + did + ", " + seconds + " s");
    out.flush();
  }

  /** @return whether every step held */
  boolean end() {
    out.println();
    String all = String.format(Locale.UK, "%d steps held in %.0f s", held, seconds(began));
    if (failed.isEmpty()) {
      out.println(strong(all + ". Nothing failed."));
    } else {
      out.println(strong(all + ". " + failed.size() + " did not:"));
      failed.forEach(each -> out.println("  ✗ " + each));
    }
    return failed.isEmpty();
  }

  private void line(String mark, String did, long start) {
    if (terminal) out.print("\r\033[K");
    String text = "    " + mark + " " + did;
    out.println(text + " ".repeat(Math.max(1, WIDTH - 8 - text.length())) + String.format(Locale.UK, "%6.2f s", seconds(start)));
  }

  private void indented(String text) {
    var line = new StringBuilder("        ");
    for (String word : text.strip().split("\\s+")) {
      if (line.length() + word.length() > WIDTH) {
        out.println(line.toString().stripTrailing());
        line.setLength(0);
        line.append("        ");
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }

  private String strong(String text) {
    return terminal ? "\033[1m" + text + "\033[0m" : text;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
