package org.tutela.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the jar that carries them. */
record Binaries(Path folder) {
  static final String VERSION = "18.6";

  static Binaries in(Path folder) {
    if (!Files.isExecutable(folder.resolve("bin/postgres"))) unpack(folder);
    return new Binaries(folder.toAbsolutePath());
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String machine = switch (System.getProperty("os.arch")) {
      case "aarch64", "arm64" -> "arm_64";
      default -> "x86_64";
    };
    return "postgres-" + system + "-" + machine + ".txz";
  }

  /** Beside its place first, so that an unpacking cut short is never taken for a whole one. */
  private static void unpack(Path folder) {
    String archive = archive();
    try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
      if (packed == null) {
        throw new CannotStart("There is no PostgreSQL for this machine in the program (" + archive
            + "). Set tutela.database.url to a PostgreSQL 18 server of your own.");
      }
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Path fresh = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unpacking");
      Files.setPosixFilePermissions(fresh, modes(0755));
      unpack(packed, fresh);
      settle(fresh, folder);
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL could not be unpacked into " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void unpack(InputStream packed, Path into) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path place = into.resolve(entry.getName()).normalize();
        if (!place.startsWith(into)) throw new IOException("entry outside the archive");
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(place.getParent());
          Files.copy(tar, place, StandardCopyOption.REPLACE_EXISTING);
          Files.setPosixFilePermissions(place, modes(entry.getMode() | 0444));
        }
      }
    }
  }

  private static void settle(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      Folders.delete(fresh);
      // Somebody else was quicker: theirs is as good.
      if (!Files.isExecutable(folder.resolve("bin/postgres"))) throw e;
    }
  }

  private static Set<PosixFilePermission> modes(int mode) {
    var all = PosixFilePermission.values(); // OWNER_READ ... OTHERS_EXECUTE, highest bit first
    var set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < all.length; i++) {
      if ((mode & (0400 >> i)) != 0) set.add(all[i]);
    }
    return set;
  }
}
