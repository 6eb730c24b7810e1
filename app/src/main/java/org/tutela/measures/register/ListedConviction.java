package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;
import org.tutela.law.register.Away;
import org.tutela.law.register.Facts;
import org.tutela.law.register.Term;
import org.tutela.measures.register.BecomeSubject.Route;
import org.tutela.measures.register.list.Cells;
import org.tutela.measures.register.list.Column;

/** A row “conviction”: the conviction, what the court did, and the time that was served for it. */
record ListedConviction(Cells row) {

  /** What a row can be: a kind of decision, or a way of becoming subject without one of these courts. */
  private enum Kind {
    CONVICTION(ConvictionKind.CONVICTION, Route.BY_CONVICTION), CAUTION(ConvictionKind.CAUTION, Route.BY_CONVICTION),
    INSANITY(ConvictionKind.FINDING_INSANITY, Route.BY_CONVICTION), DISABILITY(ConvictionKind.FINDING_DISABILITY, Route.BY_CONVICTION),
    ABROAD(ConvictionKind.CONVICTION, Route.NOTICE_ABROAD), ACT_1997(ConvictionKind.CONVICTION, Route.ACT_1997);

    private final ConvictionKind decision;
    private final Route route;

    Kind(ConvictionKind decision, Route route) {
      this.decision = decision;
      this.route = route;
    }
  }

  private enum Answer { YES, NO }

  /** @param served from the sentence to the release, where the list names one; open while it lasts */
  record Read(Conviction conviction, BecomeSubject command, Optional<RecordAway> served) {}

  Optional<Read> read(ConvictionId id, PersonId person) {
    var kind = row.one(Column.KIND, Kind.class, null);
    var on = row.neededDate(Column.ON);
    var place = row.one(Column.PLACE, Jurisdiction.class, Jurisdiction.ENGLAND_AND_WALES);
    var disposal = row.one(Column.DISPOSAL, DisposalKind.class, null);
    String statute = row.needed(Column.STATUTE);
    String section = row.needed(Column.SECTION);
    String court = row.needed(Column.COURT);
    var committed = row.date(Column.COMMITTED);
    var sentenced = row.date(Column.SENTENCED);
    var term = new Term(row.number(Column.MONTHS), row.number(Column.DAYS));
    int months = row.number(Column.PERIOD_MONTHS);
    var found = row.text(Column.FOUND).isEmpty() ? Optional.<Answer>empty() : row.one(Column.FOUND, Answer.class, null);
    var notice = row.date(Column.NOTICE_ON);
    var others = OtherTerms.of(row.text(Column.OTHERS));
    if (!others.wrong().isEmpty()) row.wrong("“others” is %s. %s".formatted(row.text(Column.OTHERS), others.wrong()));
    if (kind.isEmpty() || on.isEmpty() || place.isEmpty() || disposal.isEmpty()) return Optional.empty();
    if (kind.get().route == Route.NOTICE_ABROAD && notice.isEmpty()) row.wrong("“kind” is abroad, without “notice_on”: the police's notice makes the person subject");
    var facts = new RecordConviction(person, kind.get().decision, statute, section, offence(statute, section), committed, Optional.empty(), on.get(), court, place.get(),
        age(), Sex.NOT_KNOWN, disposal.get().title(), term.months() == 0 ? Optional.empty() : Optional.of(term.months()));
    var command = new BecomeSubject(person, id, kind.get().route, notice, disposal.get(), term, others.terms(), new Term(row.number(Column.SECOND_MONTHS), row.number(Column.SECOND_DAYS)), sentenced,
        text(Column.READING), found.map(answer -> answer == Answer.YES), months == 0 ? Optional.empty() : Optional.of(months), row.text(Column.REASONS));
    return Optional.of(new Read(new Conviction(id, facts, Optional.empty()), command, served(person, disposal.get(), sentenced.orElse(on.get()))));
  }

  private Optional<RecordAway> served(PersonId person, DisposalKind disposal, LocalDate sentenced) {
    String released = row.text(Column.RELEASED);
    if (released.isEmpty()) return Optional.empty();
    var kind = List.of(DisposalKind.HOSPITAL, DisposalKind.HOSPITAL_RESTRICTED).contains(disposal) ? Away.Kind.HOSPITAL : Away.Kind.IMPRISONMENT;
    if (released.equalsIgnoreCase("not yet")) return Optional.of(new RecordAway(person, kind, sentenced, Optional.empty()));
    var day = row.date(Column.RELEASED);
    day.ifPresent(on -> Facts.released(on, sentenced).forEach(reason -> row.wrong(reason.text())));
    return day.map(on -> new RecordAway(person, kind, sentenced, Optional.of(on)));
  }

  private Optional<Integer> age() {
    return row.text(Column.VICTIM_AGE).isEmpty() ? Optional.empty() : Optional.of(row.number(Column.VICTIM_AGE));
  }

  private String offence(String statute, String section) {
    return text(Column.OFFENCE).orElse(statute + ", section " + section);
  }

  private Optional<String> text(Column column) {
    return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
  }
}
