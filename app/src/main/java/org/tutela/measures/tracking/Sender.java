package org.tutela.measures.tracking;

import java.time.Instant;
import java.util.Optional;

/** A device as the intake knows it. @param key sealed, of one that signs; the hash, of what cannot @param heard when it last sent something, to the minute */
record Sender(DeviceId id, String number, DeviceKind kind, Optional<DeviceId> gateway, byte[] key, boolean withdrawn, Uploads uploads, Instant heard) {
  Sender with(Uploads uploads) {
    return new Sender(id, number, kind, gateway, key, withdrawn, uploads, heard);
  }
}
