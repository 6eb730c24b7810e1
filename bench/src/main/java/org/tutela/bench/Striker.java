package org.tutela.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ends processes as a power cut does: without a word to them. */
final class Striker {
  enum Blow { SERVICE, POSTMASTER, DATABASE, BOTH }

  private Striker() {}

  /** @param data the service's folder */
  static void strike(Blow blow, Process service, Path data) throws IOException, InterruptedException {
    Path cluster = data.resolve("database/cluster");
    long postmaster = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
    if (blow == Blow.SERVICE || blow == Blow.BOTH) kill(service.pid());
    if (blow != Blow.SERVICE) kill(postmaster);
    if (blow == Blow.DATABASE || blow == Blow.BOTH) for (long backend : Jvm.workingIn(cluster)) kill(backend);
    if (blow == Blow.SERVICE || blow == Blow.BOTH) service.waitFor();
  }

  static void kill(long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-9", Long.toString(pid)).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }
}
