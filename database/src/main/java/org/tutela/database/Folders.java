package org.tutela.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** What java.nio.file leaves out. */
final class Folders {
  private Folders() {}

  static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid");
  }

  static int group(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:gid");
  }

  static void forOwnerOnly(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  static void give(Path top, int uid, int gid) throws IOException {
    try (var all = Files.walk(top)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(path, "unix:uid", uid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", gid, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  static void delete(Path top) throws IOException {
    if (!Files.exists(top)) return;
    try (var all = Files.walk(top)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
    }
  }
}
