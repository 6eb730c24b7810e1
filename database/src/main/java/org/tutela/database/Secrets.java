package org.tutela.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** One password a role, made on the first start, each in a file of its own that only its owner reads. */
record Secrets(Path folder) {
  private static final SecureRandom RANDOM = new SecureRandom();

  void make() throws IOException {
    Folders.forOwnerOnly(folder);
    for (Role role : Role.values()) {
      if (!Files.exists(file(role))) write(file(role));
    }
  }

  Path file(Role role) {
    return folder.resolve(role.user());
  }

  String of(Role role) {
    try {
      return Files.readString(file(role)).strip();
    } catch (IOException e) {
      throw new CannotStart("The database password file " + file(role) + " cannot be read.", e);
    }
  }

  private static void write(Path file) throws IOException {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    Path fresh = Files.createTempFile(file.getParent(), "secret", null,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
