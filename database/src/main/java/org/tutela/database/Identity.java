package org.tutela.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Who the server runs as. PostgreSQL refuses to be root, so root hands it to a namespace without root or, where
 * that is forbidden (many containers), to the folder's owner. Anybody else runs it as themselves.
 *
 * @param prefix what to put before a command
 */
record Identity(List<String> prefix) {
  private static final int NOBODY = 65534;

  static Identity of(Path folder) throws IOException {
    Path probe = Files.createTempFile("tutela", null);
    int self = Folders.owner(probe);
    Files.delete(probe);
    int owner = Folders.owner(folder);
    if (self != 0) {
      if (owner == self) return known(self, new Identity(List.of()));
      throw new CannotStart("The data folder " + folder + " belongs to user " + owner + ", and this is user " + self
          + ". Start as its owner, or name another folder.");
    }
    if (owner == 0 && works("unshare", "-U", "true")) return new Identity(List.of("unshare", "-U"));
    if (!works("setpriv", "--version")) {
      throw new CannotStart("PostgreSQL will not run as root, and neither unshare nor setpriv works here. "
          + "Start as another user, or install util-linux.");
    }
    if (owner == 0) Folders.give(folder, NOBODY, NOBODY);
    return known(Folders.owner(folder), new Identity(
        List.of("setpriv", "--reuid=" + Folders.owner(folder), "--regid=" + Folders.group(folder), "--clear-groups")));
  }

  /** initdb wants a name for the user that it runs as. */
  private static Identity known(int user, Identity identity) {
    if (works("id", "-nu", Integer.toString(user))) return identity;
    throw new CannotStart("PostgreSQL would run as user " + user + ", who has no account on this machine. "
        + "Give the user an account (useradd), or name a data folder of another user.");
  }

  ProcessBuilder command(String... words) {
    var command = new ArrayList<>(prefix);
    command.addAll(Arrays.asList(words));
    return new ProcessBuilder(command);
  }

  /** Out of the terminal's process group, so that Ctrl-C stops the service first and the service its database. */
  Identity apart() {
    if (!works("setsid", "true")) return this;
    var apart = new ArrayList<>(List.of("setsid"));
    apart.addAll(prefix);
    return new Identity(apart);
  }

  /** Files that this process makes for the server must be the server's. */
  void handOver(Path folder) throws IOException {
    if (prefix.contains("setpriv")) Folders.give(folder, Folders.owner(folder), Folders.group(folder));
  }

  private static boolean works(String... command) {
    try {
      var process = new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
