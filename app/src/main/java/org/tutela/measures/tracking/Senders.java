package org.tutela.measures.tracking;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Token;
import org.tutela.foundation.access.Vault;

/**
 * Whoever says to be a device, and whether it is. What is known is forgotten as soon as the database counts another fleet, which each commit asks, so
 * that one that is withdrawn is out at once. By the intake's thread only.
 */
@Component
class Senders {
  /** How far behind it may be when a device was last heard. */
  private static final Duration HEARD = Duration.ofMinutes(1);
  private final IntakeStore store;
  private final Vault vault;
  private final Map<String, Sender> byNumber = new HashMap<>();
  private final Map<String, Sender> byHash = new HashMap<>();
  private final Map<DeviceId, List<IntakeStore.Worn>> worn = new HashMap<>();
  private final Map<DeviceId, Instant> heard = new HashMap<>();
  private long fleet;

  Senders(IntakeStore store, Vault vault) {
    this.store = store;
    this.vault = vault;
  }

  sealed interface Admission {
    record New(Sender sender) implements Admission {}

    record Again(Sender sender) implements Admission {}

    record Refused(Refusal why, UUID device) implements Admission {}
  }

  /** @param fleet as the database counts it in this transaction */
  Known of(List<Sent> sent, long fleet) {
    if (fleet != this.fleet) forget();
    this.fleet = fleet;
    Set<String> numbers = new HashSet<>();
    Set<String> hashes = new HashSet<>();
    for (var each : sent) {
      switch (each.credential()) {
        case Credential.Signature signature -> numbers.add(signature.number());
        case Credential.Identifier(String secret) -> hashes.add(hash(secret));
        case Credential.Gateway(String secret) -> {
          hashes.add(hash(secret));
          each.readings().forEach(reading -> numbers.add(reading.device()));
        }
      }
    }
    // the counters of those that sign change with each call
    numbers.removeIf(number -> byNumber.containsKey(number) && byNumber.get(number).kind() != DeviceKind.SIGNED);
    hashes.removeAll(byHash.keySet());
    if (!numbers.isEmpty() || !hashes.isEmpty()) read(numbers, hashes);
    return new Known();
  }

  private void read(Set<String> numbers, Set<String> hashes) {
    var found = store.senders(numbers, hashes);
    for (var sender : found) {
      byNumber.put(sender.number(), sender);
      heard.put(sender.id(), sender.heard());
      worn.put(sender.id(), new ArrayList<>());
      if (sender.kind() == DeviceKind.PHONE || sender.kind() == DeviceKind.GATEWAY) byHash.put(HexFormat.of().formatHex(sender.key()), sender);
    }
    for (var each : store.activations(found.stream().map(sender -> sender.id().value()).toList())) worn.get(each.device()).add(each);
  }

  /** When it is not known whether what they did is on the disk. */
  void forget() {
    byNumber.clear();
    byHash.clear();
    worn.clear();
    heard.clear();
  }

  void save(Known known, Map<DeviceId, Instant> now) {
    var said = new HashMap<>(now);
    // a row for each report would cost as much as the report
    said.keySet().removeIf(device -> !known.changed.containsKey(device) && heard.get(device).plus(HEARD).isAfter(now.get(device)));
    if (said.isEmpty()) return;
    store.heard(said, known.changed);
    heard.putAll(said);
  }

  private static String hash(String secret) {
    return HexFormat.of().formatHex(new Token(secret).hash());
  }

  static String vaultPlace(DeviceId device) {
    return "tracking.device.signing_key:" + device.value();
  }

  final class Known {
    /** Those whose uploads are others than before. */
    private final Map<DeviceId, Uploads> changed = new HashMap<>();

    /** @param within whether one that is who it says to be may come once more; asked before its counter is used up, so that it can send the same again */
    Admission admit(Credential credential, Predicate<Sender> within) {
      return switch (credential) {
        case Credential.Signature signature -> signed(signature, within);
        case Credential.Identifier(String secret) -> keyed(secret, DeviceKind.PHONE, Refusal.UNKNOWN_DEVICE, within);
        case Credential.Gateway(String secret) -> keyed(secret, DeviceKind.GATEWAY, Refusal.WRONG_CREDENTIAL, within);
      };
    }

    private Admission keyed(String secret, DeviceKind kind, Refusal unknown, Predicate<Sender> within) {
      var sender = byHash.get(hash(secret));
      if (sender == null || sender.kind() != kind) return new Admission.Refused(unknown, Receiving.NOBODY);
      if (sender.withdrawn()) return new Admission.Refused(Refusal.WITHDRAWN, sender.id().value());
      return within.test(sender) ? new Admission.New(sender) : new Admission.Refused(Refusal.TOO_MANY, sender.id().value());
    }

    private Admission signed(Credential.Signature claim, Predicate<Sender> within) {
      var sender = byNumber.get(claim.number());
      if (sender == null) return new Admission.Refused(Refusal.UNKNOWN_DEVICE, Receiving.NOBODY);
      UUID device = sender.id().value();
      if (sender.kind() != DeviceKind.SIGNED || !matches(sender, claim)) return new Admission.Refused(Refusal.WRONG_CREDENTIAL, device);
      if (sender.withdrawn()) return new Admission.Refused(Refusal.WITHDRAWN, device);
      if (!within.test(sender)) return new Admission.Refused(Refusal.TOO_MANY, device);
      var uploads = changed.getOrDefault(sender.id(), sender.uploads());
      long digest = ByteBuffer.wrap(claim.signature()).getLong();
      return switch (uploads.see(claim.counter(), digest)) {
        case OLD -> new Admission.Refused(Refusal.OLD_COUNTER, device);
        case CONFLICT -> new Admission.Refused(Refusal.CONFLICT, device);
        case AGAIN -> new Admission.Again(sender);
        case NEW -> {
          changed.put(sender.id(), uploads.with(claim.counter(), digest));
          yield new Admission.New(sender);
        }
      };
    }

    private boolean matches(Sender sender, Credential.Signature claim) {
      byte[] key = vault.open(sender.key(), vaultPlace(sender.id())).orElseThrow(() -> new IllegalStateException("the key of a device does not open: the key file is another"));
      try {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return MessageDigest.isEqual(mac.doFinal(claim.signed()), claim.signature());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The sender itself, or one behind the gateway that it is. */
    Optional<Sender> device(Sender sender, String number) {
      if (sender.kind() != DeviceKind.GATEWAY) return Optional.of(sender);
      return Optional.ofNullable(byNumber.get(number)).filter(behind -> behind.gateway().filter(sender.id()::equals).isPresent() && !behind.withdrawn());
    }

    Optional<IntakeStore.Worn> worn(DeviceId device, Instant when) {
      return worn.getOrDefault(device, List.of()).stream().filter(each -> each.covers(when)).findFirst();
    }
  }
}
