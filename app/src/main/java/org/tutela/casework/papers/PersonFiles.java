package org.tutela.casework.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.people.Safety;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;

/** Photographs and documents on a person's record (register X8, 16.1): encrypted as kept, and each opening of one on record. */
@Service
public class PersonFiles {
  /** In bytes, of a file as it is sent. */
  public static final int LARGEST = 5_000_000;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private final PersonGate gate;
  private final People people;
  private final Safety safety;
  private final PersonFileStore store;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  PersonFiles(PersonGate gate, People people, Safety safety, PersonFileStore store, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.people = people;
    this.safety = safety;
    this.store = store;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<UUID> add(AddFile command) {
    return gate.pass(Permission.RECORD_PERSON, command.person(), (person, visit) -> {
      var against = against(command, person);
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      byte[] sent = command.sent().orElseThrow();
      byte[] hash = sha256(sent);
      if (store.holds(command.person(), hash)) return Outcome.refused("file", "This file is on the record already");
      return switch (Content.of(sent)) {
        case Content.Unfit(String why) -> Outcome.refused("file", why);
        case Content.Fit(String mediaType, _) when mediaType.equals(Content.PDF) && command.kind().isPhotograph() -> Outcome.refused("file", "A photograph must be a JPEG or a PNG");
        case Content.Fit(String mediaType, byte[] bytes) -> {
          var id = ids.next();
          store.insert(new PersonFileStore.Sealed(id, command.kind(), mediaType, vault.seal(bytes, place(id))), command, bytes.length, hash, clock.instant(), visit.actor().id());
          visit.concerning(target(id, person.area(), command.person()));
          visit.note("kind", command.kind().name());
          yield Outcome.done(id);
        }
      };
    });
  }

  private Optional<Problem> against(AddFile command, PersonSummary person) {
    if (command.sent().isEmpty()) return problem("file", "Choose the file");
    if (command.sent().get().length == 0) return problem("file", "The file is empty");
    if (command.sent().get().length > LARGEST) return problem("file", "The file is larger than 5 MB: make it smaller, and send that");
    if (command.shows().isBlank()) return problem("shows", "Say what it shows");
    if (command.madeOn().isAfter(London.date(clock.instant()))) return problem("made", "The day must be today or in the past");
    if (command.madeOn().isBefore(EARLIEST)) return problem("made", "The day must be in 1900 or later");
    boolean unborn = person.birth().filter(birth -> command.madeOn().isBefore(birth.from())).isPresent();
    return unborn && command.kind().isPhotograph() ? problem("made", "The person was not born on this day") : Optional.empty();
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  /** What is on the record, the last taken or made first; for whoever has the person's record open. */
  public Outcome<List<HeldFile>> held(PersonId person) {
    return gate.pass(Permission.SEE_PERSON_FILES, person, (_, visit) -> {
      var files = store.of(person);
      visit.shown(files.size());
      return Outcome.done(files);
    });
  }

  /** As {@link #held}, for whoever comes to the files first. */
  public Outcome<List<HeldFile>> series(PersonId person) {
    return people.open(person).then(_ -> held(person));
  }

  /** Also one that was struck out. */
  public Outcome<HeldFile> find(PersonId person, UUID file) {
    return series(person).then(files -> files.stream().filter(one -> one.id().equals(file)).findFirst().map(Outcome::done).orElseGet(Outcome::notFound));
  }

  public Outcome<OpenedFile> open(PersonId person, UUID file) {
    return people.open(person).then(_ -> gate.pass(Permission.OPEN_PERSON_FILE, person, (held, visit) -> opened(store.sealed(person, file), held.area(), person, visit)));
  }

  public Outcome<UUID> strikeOut(StrikeOutFile command) {
    return gate.pass(Permission.RECORD_PERSON, command.person(), (person, visit) -> {
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say what is wrong with it, and how it is known");
      var held = store.of(command.person()).stream().filter(one -> one.id().equals(command.file())).findFirst();
      if (held.isEmpty()) return Outcome.notFound();
      if (!held.get().counts()) return Outcome.conflict("this file");
      store.strike(command, clock.instant(), visit.actor().id());
      visit.concerning(target(command.file(), person.area(), command.person()));
      return Outcome.done(command.file());
    });
  }

  /** When the newest photograph of the face was taken, for whoever meets the person and has to know them (register G4); they see no other file. */
  public Outcome<Optional<LocalDate>> face(PersonId person) {
    return safety.of(person, _ -> Outcome.done(store.face(person).map(PersonFileStore.Face::takenOn)));
  }

  public Outcome<OpenedFile> openFace(PersonId person) {
    return safety.of(person, visit -> opened(store.face(person).flatMap(face -> store.sealed(person, face.file())), visit.actor().area(), person, visit));
  }

  private Outcome<OpenedFile> opened(Optional<PersonFileStore.Sealed> found, AreaCode area, PersonId person, Visit visit) {
    if (found.isEmpty()) return Outcome.notFound();
    var file = found.get();
    visit.concerning(target(file.id(), area, person));
    visit.note("kind", file.kind().name());
    return Outcome.done(new OpenedFile(file.id(), file.mediaType(), vault.open(file.bytes(), place(file.id())).orElseThrow(() -> new IllegalStateException("file " + file.id() + " is not what was kept"))));
  }

  private static Target target(UUID file, AreaCode area, PersonId person) {
    return Target.about("file", file, area, person.value());
  }

  private static String place(UUID file) {
    return "papers.person_file.bytes " + file;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
