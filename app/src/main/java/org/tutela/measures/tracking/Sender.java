package org.tutela.measures.tracking;

import java.util.Optional;

/** A device as the intake knows it. @param key sealed, of one that signs; the hash, of what cannot */
record Sender(DeviceId id, String number, DeviceKind kind, Optional<DeviceId> gateway, byte[] key, boolean withdrawn, Uploads uploads) {
  Sender with(Uploads uploads) {
    return new Sender(id, number, kind, gateway, key, withdrawn, uploads);
  }
}
