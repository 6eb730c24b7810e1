package org.tutela.law.duty;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.Texts;

/** One recorded exercise of the duty of section 327A, one record a state (4.2). */
@Cites(value = "CJA 2003 s.327A; MAPPA Guidance; design: the consideration's states", rules = {"4.2", "C-1", "C-8", "MP-2"})
public sealed interface Consideration {

  ConsiderationFile file();

  ConsiderationState state();

  /** A trigger makes one due for a managed child sex offender. While that is unknown it is due too: unknown is not no. */
  static Ruling<Due> due(ManagedOffender offender, String area, Trigger trigger, LocalDate on) {
    if (offender.within() == Known.NO) return new Ruling.NotAllowed<>(offender.reasons());
    var file = new ConsiderationFile(area, trigger, on, "", List.of(), Optional.empty(), "");
    return Ruling.unless(unless(!blank(area), DutyRule.Q_1.missing("area", "Name the area")), () -> new Due(file));
  }

  /** Rebuilds the state from its stored code and facts. Facts that contradict the code are a bug. */
  static Consideration restore(ConsiderationState state, ConsiderationFile file) {
    return switch (state) {
      case DUE -> new Due(file);
      case OPEN -> new Opened(file);
      case DECIDED_DISCLOSE -> new DecidedToDisclose(file);
      case DECIDED_NOT -> new DecidedNot(file);
      case DISCLOSED -> new Disclosed(file);
      case SUPERSEDED -> new Superseded(file);
    };
  }

  /** A later consideration may take over this one; the link is kept. */
  sealed interface Pending extends Consideration {
    default Ruling<Superseded> supersede(String by) {
      return Ruling.unless(unless(!blank(by), DutyRule.MACHINE.missing("supersededBy", "Name the consideration that covers this one")),
          () -> new Superseded(file().supersededBy(by)));
    }
  }

  record Due(ConsiderationFile file) implements Pending {
    @Override public ConsiderationState state() { return ConsiderationState.DUE; }

    public boolean overdue(LocalDate today) {
      return today.isAfter(file.dueOn());
    }

    public Ruling<Opened> start(String chairOrLeadOfficer) {
      return Ruling.unless(unless(!blank(chairOrLeadOfficer), DutyRule.MACHINE.missing("startedBy", "Name the chair or lead officer")),
          () -> new Opened(file.startedBy(chairOrLeadOfficer)));
    }
  }

  record Opened(ConsiderationFile file) implements Pending {
    @Override public ConsiderationState state() { return ConsiderationState.OPEN; }

    public Ruling<DecidedToDisclose> disclose(ConsiderationRecord record) {
      return Ruling.unless(against(record, true), () -> new DecidedToDisclose(file.recorded(record)));
    }

    public Ruling<DecidedNot> doNotDisclose(ConsiderationRecord record) {
      return Ruling.unless(against(record, false), () -> new DecidedNot(file.recorded(record)));
    }

    private static List<Reason> against(ConsiderationRecord record, boolean disclosing) {
      var against = new ArrayList<>(record.against());
      if (record.decision() != null && record.decision().discloses() != disclosing) {
        against.add(DutyRule.MACHINE.missing("decision", "The record says otherwise"));
      }
      if (disclosing && !record.members().isEmpty() && record.toBeTold().isEmpty()) {
        against.add(DutyRule.MP_2.missing("members", "Nobody was found whom it is necessary to tell, and nobody else can be told"));
      }
      return against;
    }
  }

  record DecidedToDisclose(ConsiderationFile file) implements Consideration {
    public DecidedToDisclose {
      file.record().filter(record -> record.decision().discloses() && record.against().isEmpty())
          .orElseThrow(() -> new IllegalStateException("no decision to disclose is on file"));
    }

    @Override public ConsiderationState state() { return ConsiderationState.DECIDED_DISCLOSE; }

    public Ruling<Disclosed> carriedOut(DisclosureMade made) {
      return Ruling.unless(Texts.gather(made.against(), madeAsDecided(made)), () -> new Disclosed(file.made(made)));
    }

    /** Whoever else is to be told, it takes a new decision. */
    private List<Reason> madeAsDecided(DisclosureMade made) {
      return unless(blank(made.recipientName()) || file.record().orElseThrow().toBeTold().stream().anyMatch(who -> Texts.same(who, made.recipientName())),
          DutyRule.C_1.missing("recipientName", "The decision names somebody else: telling this person takes a new decision"));
    }

    /** New facts before it is carried out: it is considered again. */
    public Opened newFacts() {
      return new Opened(file);
    }
  }

  record DecidedNot(ConsiderationFile file) implements Consideration {
    @Override public ConsiderationState state() { return ConsiderationState.DECIDED_NOT; }

    /** A deferral is not an end: the day on which the duty is exercised again. */
    public Optional<LocalDate> deferredTo() {
      return file.record().map(ConsiderationRecord::deferredTo);
    }
  }

  record Disclosed(ConsiderationFile file) implements Consideration {
    public Disclosed {
      if (file.made().filter(made -> made.against().isEmpty()).isEmpty()) throw new IllegalStateException("no disclosure is on file");
    }

    @Override public ConsiderationState state() { return ConsiderationState.DISCLOSED; }
  }

  record Superseded(ConsiderationFile file) implements Consideration {
    @Override public ConsiderationState state() { return ConsiderationState.SUPERSEDED; }
  }
}
