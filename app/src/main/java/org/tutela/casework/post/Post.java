package org.tutela.casework.post;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.casework.papers.Paper;
import org.tutela.casework.papers.Papers;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Areas;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** Letters and messages. A letter is written and kept in the caller's transaction; a message leaves from the outbox later. */
@Service
public class Post {
  private static final int NEWEST = 25;

  private final Gate gate;
  private final PostStore store;
  private final Papers papers;
  private final LetterMaker maker;
  private final ObjectProvider<LetterSource> sources;
  private final Areas areas;
  private final Ids ids;
  private final Clock clock;

  Post(Gate gate, PostStore store, Papers papers, LetterMaker maker, ObjectProvider<LetterSource> sources, Areas areas, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.papers = papers;
    this.maker = maker;
    this.sources = sources;
    this.areas = areas;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<LetterId> write(SendLetter command) {
    return gate.pass(Permission.SEND_POST, visit -> {
      if (command.addressee().isBlank()) return Outcome.refused("addressee", "Say who the letter is for");
      var id = new LetterId(ids.next());
      visit.concerning(Target.of("letter", id.value(), command.area()));
      visit.note("letter", command.kind());
      var now = clock.instant();
      byte[] pdf = maker.pdf(command, areas.get(command.area()).name(), London.date(now));
      return papers.keep(command.area(), "LETTER", "application/pdf", "letter-" + command.letter().reference() + ".pdf", pdf)
          .map(paper -> {
            store.insert(id, command, paper.id(), paper.sha256(), visit.actor().id(), now);
            return id;
          });
    });
  }

  /** The letter as it was written, byte for byte. */
  public Outcome<Paper> read(LetterId id) {
    return gate.pass(Permission.READ_POST, visit -> find(visit, id).then(found -> {
      if (found.letter().withheld()) visit.refuse("B36 refuge");
      return papers.read(found.letter().paper(), found.whose());
    }));
  }

  /** What is recorded of a letter, without its text. */
  public Outcome<SentLetter> letter(LetterId id) {
    return gate.pass(Permission.READ_POST, visit -> find(visit, id).map(Found::letter));
  }

  /** Records what became of a letter: posted or handed over, come back, or called back. */
  public Outcome<LetterId> record(LetterId id, SentLetter.State state, int version) {
    return gate.pass(Permission.SEND_POST, visit -> find(visit, id).map(Found::letter).then(letter -> {
      if (letter.version() != version) return Outcome.conflict("this letter");
      if (state == SentLetter.State.WRITTEN) return Outcome.refused("state", "Choose what became of the letter");
      store.change(letter, state, visit.actor().id(), clock.instant());
      return Outcome.done(id);
    }));
  }

  public Outcome<List<SentLetter>> lettersOf(String sourceKind, UUID source) {
    return gate.pass(Permission.READ_POST, visit -> written(visit, sourceKind, source));
  }

  private Outcome<List<SentLetter>> written(Visit visit, String sourceKind, UUID source) {
    return of(visit, sourceKind, source).map(of -> {
      var letters = store.lettersOf(sourceKind, source);
      letters.forEach(letter -> visit.concerning(target(letter, of)));
      return letters.stream().map(letter -> shown(visit, letter)).toList();
    });
  }

  /** @param messages that were put in the outbox @param ready what can be written now @param lines what can be put in the outbox now @param care what to know before one is sent @param called what the thing is called on a page */
  public record Letters(List<SentLetter> written, List<Message> messages, List<SendLetter> ready, List<SendMessage> lines, String care, String called) {}

  /** The letters of a thing, and what can be written as it stands. */
  public Outcome<Letters> letters(String sourceKind, UUID source) {
    return gate.pass(Permission.READ_POST, visit -> written(visit, sourceKind, source).map(written -> {
      var of = source(sourceKind);
      var sender = of.filter(_ -> Acting.may(Permission.SEND_POST));
      return new Letters(written, store.messagesOf(sourceKind, source), sender.map(each -> each.ready(source)).orElse(List.of()), sender.map(each -> each.lines(source)).orElse(List.of()),
          of.map(each -> each.care(source)).orElse(""), of.map(each -> each.called(source)).orElse(""));
    }));
  }

  /** Writes one of the letters that can be written now, or puts one of the lines that can be sent in the outbox. @param kind of the letter, or the line's channel */
  public Outcome<UUID> write(String sourceKind, UUID source, String kind) {
    return gate.pass(Permission.SEND_POST, visit -> of(visit, sourceKind, source).then(_ -> {
      var ready = source(sourceKind).map(each -> each.ready(source)).orElse(List.of());
      var lines = source(sourceKind).map(each -> each.lines(source)).orElse(List.of());
      var letter = ready.stream().filter(each -> each.kind().equals(kind)).findFirst();
      if (letter.isPresent()) return write(letter.get()).map(LetterId::value);
      var line = lines.stream().filter(each -> each.channel().name().equals(kind)).findFirst();
      if (line.isPresent()) return send(line.get());
      boolean none = ready.isEmpty() && lines.isEmpty();
      return Outcome.refused(none ? "" : "letter", none ? "No letter can be written now" : lines.isEmpty() ? "Choose a letter" : "Choose a letter or a message");
    }));
  }

  private Optional<LetterSource> source(String kind) {
    return sources.stream().filter(each -> each.kind().equals(kind)).findFirst();
  }

  /** What the reader's area wrote last, for the demonstration's mailbox. */
  public Outcome<Mailbox> newest() {
    return gate.pass(Permission.READ_POST, visit -> {
      var area = visit.actor().area();
      var letters = store.newestLetters(area, NEWEST).stream().filter(letter -> source(letter.sourceKind()).filter(of -> !of.listed(visit.actor(), letter.source())).isEmpty()).toList();
      var mailbox = new Mailbox(letters, store.newestMessages(area, NEWEST));
      visit.shown(mailbox.letters().size() + mailbox.messages().size());
      return Outcome.done(mailbox);
    });
  }

  /** Puts a neutral line in the outbox. */
  public Outcome<UUID> send(SendMessage command) {
    return gate.pass(Permission.SEND_POST, visit -> {
      if (!command.recipient().matches("[^\\r\\n]{3,254}")) return Outcome.refused("recipient", "Enter one address or number");
      var id = ids.next();
      visit.concerning(Target.of("message", id, command.area()));
      store.insert(id, command, Line.from(areas.get(command.area()).name()), visit.actor().id(), clock.instant());
      return Outcome.done(id);
    });
  }

  /** @param whose the force that has what the letter belongs to: with an application its letters go to the force that accepts it */
  private record Found(SentLetter letter, AreaCode whose) {}

  private Outcome<Found> find(Visit visit, LetterId id) {
    return store.find(id).map(letter -> of(visit, letter.sourceKind(), letter.source()).then(source -> {
      visit.concerning(target(letter, source));
      return Outcome.done(new Found(shown(visit, letter), target(letter, source).area()));
    })).orElseGet(Outcome::notFound);
  }

  private SentLetter shown(Visit visit, SentLetter letter) {
    return source(letter.sourceKind()).filter(of -> of.withheld(visit.actor(), letter.source())).isPresent() ? letter.withoutAddress() : letter;
  }

  /** What letters belong to; not found when it is not there for the reader, empty for what nobody tells of. Ends the passage when it is shut to them. */
  private Outcome<Optional<Target>> of(Visit visit, String sourceKind, UUID source) {
    var of = source(sourceKind);
    if (of.isEmpty()) return Outcome.done(Optional.empty());
    var target = of.get().target(source);
    target.ifPresent(visit::concerning);
    return target.isPresent() ? Outcome.done(target) : Outcome.notFound();
  }

  private static Target target(SentLetter letter, Optional<Target> source) {
    return Target.of("letter", letter.id().value(), source.map(Target::area).orElse(letter.area()));
  }
}
