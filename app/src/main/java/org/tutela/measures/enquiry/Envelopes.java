package org.tutela.measures.enquiry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.intake.Envelope;
import org.tutela.intake.EnvelopeKeys;
import org.tutela.intake.OpeningKeys;
import org.tutela.intake.Request;

/** Opens what the public's form sent. Each envelope is opened once, alone: a bad one stands aside and stops no other. */
@Service
public class Envelopes {
  private static final int BATCH = 50;
  private final Gate gate;
  private final EnvelopeStore store;
  private final Enquiries enquiries;
  private final Cases cases;
  private final Work work;
  private final AreaCode unknown;
  private final OpeningKeys keys;

  Envelopes(Gate gate, EnvelopeStore store, Enquiries enquiries, Cases cases, Work work, @Value("${tutela.portal.area:NORTHMERE}") String unknown,
            @Value("${tutela.data:data}") Path data, @Value("${tutela.keys:#{null}}") Path keys) {
    this.gate = gate;
    this.store = store;
    this.enquiries = enquiries;
    this.cases = cases;
    this.work = work;
    this.unknown = new AreaCode(unknown);
    this.keys = OpeningKeys.read(EnvelopeKeys.in(keys == null ? data.resolve("keys") : keys).privateFile());
  }

  /** An envelope that could not be opened. */
  public record Bad(String reference, Instant receivedAt, Instant foundAt, Fault fault) {}

  public enum Fault {
    NOT_OURS("It was not sealed for this service, or was changed on the way"),
    TOO_NEW("A later version of the form wrote it: bring this service up to date"),
    CANNOT_BE_STORED("What is in it cannot be stored");

    private final String label;

    Fault(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A job's whole work: how many applications came of the envelopes that waited. */
  public int openAll() {
    int opened = 0;
    for (var waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
      for (String reference : waiting) opened += openOne(reference) ? 1 : 0;
    }
    return opened;
  }

  /** Looked up through the gate: without its context the rows of those that stand aside are hidden, and would be tried for ever. */
  private List<String> waiting() {
    return asSystem(() -> gate.<List<String>>pass(Permission.OPEN_ENVELOPES, _ -> {
      var waiting = store.waiting(BATCH);
      return waiting.isEmpty() ? Outcome.notFound() : Outcome.done(waiting);
    })) instanceof Outcome.Done<List<String>>(var waiting) ? waiting : List.of();
  }

  private boolean openOne(String reference) {
    try {
      return asSystem(() -> gate.pass(Permission.OPEN_ENVELOPES, visit -> open(visit, reference))).orThrow();
    } catch (DataAccessException cannotBeStored) {
      return asSystem(() -> gate.pass(Permission.OPEN_ENVELOPES, _ -> store.take(reference)
          .map(sealed -> bad(sealed, Fault.CANNOT_BE_STORED)).orElse(Outcome.done(false)))).orThrow();
    }
  }

  /** Another node may have taken it meanwhile: then there is nothing to do. */
  private Outcome<Boolean> open(Visit visit, String reference) {
    var taken = store.take(reference);
    if (taken.isEmpty()) return Outcome.done(false);
    var sealed = taken.get();
    return switch (keys.open(sealed.envelope())) {
      case Envelope.Opened.NotOurs() -> bad(sealed, Fault.NOT_OURS);
      case Envelope.Opened.TooNew(_) -> bad(sealed, Fault.TOO_NEW);
      case Envelope.Opened.Read(var request) -> {
        store.opened(reference, cases.now());
        yield receive(visit, sealed, request).map(_ -> true);
      }
    };
  }

  private Outcome<ApplicationId> receive(Visit visit, EnvelopeStore.Sealed sealed, Request request) {
    var submission = UUID.nameUUIDFromBytes(sealed.envelope().reference().getBytes(StandardCharsets.UTF_8));
    var in = new KeyIn(submission, sealed.receivedAt(), Optional.empty(), request, Optional.empty());
    return enquiries.receive(visit, submission, in, sealed.envelope().reference());
  }

  private Outcome<Boolean> bad(EnvelopeStore.Sealed sealed, Fault fault) {
    String reference = sealed.envelope().reference();
    store.fault(reference, unknown, sealed.receivedAt(), cases.now(), fault);
    return work.open(new OpenTask("BAD_ENVELOPE", Permission.RETRY_ENVELOPE, "An online request could not be opened", Urgency.ROUTINE, unknown, "", Optional.empty(), "envelope",
        UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)), "/envelopes", Optional.empty(), cases.now().plusSeconds(86_400)))
        .map(_ -> false);
  }

  /** Those that stand aside. */
  public Outcome<List<Bad>> standingAside() {
    return gate.pass(Permission.LIST_APPLICATIONS, visit -> {
      var bad = store.faults(visit.actor().area());
      visit.shown(bad.size());
      return Outcome.done(bad);
    });
  }

  /** The job tries it once more. */
  public Outcome<Boolean> tryAgain(String reference) {
    return gate.pass(Permission.RETRY_ENVELOPE, visit -> store.again(reference, cases.now(), visit.actor().id())
        ? work.done("envelope", UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)), "BAD_ENVELOPE").map(_ -> true)
        : Outcome.notFound());
  }

  private <T> T asSystem(java.util.concurrent.Callable<T> callable) {
    try {
      return Acting.as(Acting.system(unknown), "INTAKE", callable::call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
