package org.tutela.foundation.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.tutela.ledger.NoteSigner;

/** The file of the signing key: readable by its owner alone, or not used. */
final class CheckpointKey {
  private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private CheckpointKey() {}

  static NoteSigner read(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && !OWNER.containsAll(view.readAttributes().permissions())) {
      throw new IOException("the audit key is open to others than its owner: chmod 600");
    }
    try {
      return NoteSigner.read(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IOException("the audit key's file does not hold a key", e);
    }
  }

  /** Never half a key: written aside, then moved into place. */
  static NoteSigner make(Path file, String name) throws IOException {
    var signer = NoteSigner.generate(name);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    boolean posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    Path aside = posix ? Files.createTempFile(folder, ".audit", "", PosixFilePermissions.asFileAttribute(OWNER)) : Files.createTempFile(folder, ".audit", "");
    Files.write(aside, signer.written().getBytes(StandardCharsets.UTF_8));
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    return signer;
  }
}
