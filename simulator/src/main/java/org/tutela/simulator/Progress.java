package org.tutela.simulator;

import java.io.PrintStream;

/** Says how far the playing has come, a line for every tenth. */
final class Progress {
  private final PrintStream out = System.out;
  private String shown = "";

  synchronized void show(String what, int done, int of) {
    String line = "  " + what + ": " + done * 10L / of * 10 + "%";
    if (line.equals(shown)) return;
    shown = line;
    out.println(line);
    out.flush();
  }

  void done() {
    out.println("  The caseload is loaded.");
    out.flush();
  }
}
