package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.people.AddAddress;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.EnrolPerson;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceArea;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Away;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Facts;
import org.tutela.law.register.History;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.NotificationPeriod;
import org.tutela.law.register.Obligations;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.RuleSets;
import org.tutela.measures.register.list.Cells;
import org.tutela.measures.register.list.Column;
import org.tutela.measures.register.list.Fault;
import org.tutela.measures.register.list.Listed;
import org.tutela.measures.register.list.Row;

/**
 * Makes of a person's rows what is to be recorded, or finds what is wrong with them. The law is asked as for somebody registered by hand.
 *
 * @param rules as they are known now
 * @param managers by e-mail address
 * @param areas that an address can lie in
 */
record Enrolling(Ids ids, RuleSets rules, Instant now, UserId by, Map<String, UserId> managers, PoliceAreas areas) {

  enum Kind { PERSON, CONVICTION, ADDRESS, NOTIFICATION, ITEM, AWAY }

  enum Residence { YES, NO }

  /** Either somebody to enrol or what is wrong. */
  record Result(Optional<Enrolled> enrolled, List<Fault> faults) {}

  Result of(int place, Listed listed) {
    return new One(place, listed).result();
  }

  /** @param on the day of the sentence; {@code others} are said to be put together with it */
  private record Imprisoned(Cells row, LocalDate on, boolean others) {}

  private final class One {
    private final int place;
    private final Listed listed;
    private final List<Fault> faults = new ArrayList<>();
    private final PersonId id = new PersonId(ids.next());
    private final List<Cells> persons = new ArrayList<>();
    private final List<Cells> decisions = new ArrayList<>();
    private final List<AddAddress> addresses = new ArrayList<>();
    private final List<HeldNotification> notifications = new ArrayList<>();
    private final List<Enrolled.Spent> aways = new ArrayList<>();
    private final List<Conviction> convictions = new ArrayList<>();
    private final List<HeldEpisode> episodes = new ArrayList<>();
    private final List<Entered> entered = new ArrayList<>();
    private final List<Cells> items = new ArrayList<>();
    private final List<Imprisoned> imprisoned = new ArrayList<>();

    One(int place, Listed listed) {
      this.place = place;
      this.listed = listed;
    }

    Result result() {
      long first = listed.rows().getFirst().line();
      if (listed.number().isEmpty()) faults.add(new Fault(first, "“number” is empty: under which number does the person stand where the list comes from?"));
      if (listed.rows().size() > 200) faults.add(new Fault(first, "More than 200 rows of one person"));
      for (var row : listed.rows()) read(row);
      if (persons.size() != 1) faults.add(new Fault(first, persons.isEmpty() ? "There is no row “person” for this number" : "There are %d rows “person” for this number".formatted(persons.size())));
      if (decisions.isEmpty()) faults.add(new Fault(first, "There is no row “conviction” for this number, so nothing makes the person subject"));
      if (!faults.isEmpty()) return new Result(Optional.empty(), faults);
      return whole(persons.getFirst());
    }

    private void read(Row row) {
      var cells = new Cells(row, faults);
      cells.one(Column.RECORD, Kind.class, null).ifPresent(kind -> {
        switch (kind) {
          case PERSON -> persons.add(cells);
          case CONVICTION -> decisions.add(cells);
          case ADDRESS -> address(cells);
          case NOTIFICATION -> notification(cells);
          case ITEM -> items.add(cells);
          case AWAY -> away(cells);
        }
      });
    }

    private Result whole(Cells row) {
      String surname = row.needed(Column.SURNAME);
      var sex = row.one(Column.SEX, Sex.class, Sex.NOT_KNOWN);
      var born = row.neededDate(Column.BORN);
      if (born.filter(today()::isBefore).isPresent()) row.wrong("Born on %s, which is in the future".formatted(born.get()));
      var manager = manager(row);
      var band = band(row);
      for (var one : Facts.mainResidences(addresses.stream().filter(a -> a.kind() == AddressKind.HOME).map(One::residence).toList())) row.wrong(one.text());
      if (!faults.isEmpty()) return new Result(Optional.empty(), faults);
      for (var decision : decisions) convict(decision, Birth.on(born.get()));
      together();
      var counting = episodes.stream().sorted(Comparator.comparing(one -> one.episode().relevantDate())).toList();
      if (faults.isEmpty()) notified(row, counting);
      var given = items.stream().flatMap(one -> item(one, counting).stream()).toList();
      var person = new EnrolPerson(id, row.text(Column.FORENAMES), surname, sex.orElse(Sex.NOT_KNOWN), Birth.on(born.get()), row.text(Column.PNC), addresses);
      person.against().forEach(row::wrong);
      if (!faults.isEmpty()) return new Result(Optional.empty(), faults);
      var askedFrom = notifications.stream().filter(one -> one.kind().startsAgain()).map(HeldNotification::on).max(Comparator.naturalOrder());
      var history = new History(Recount.place(counting), Recount.registration(counting), aways.stream().map(one -> new Away(one.away().kind(), one.away().from(), one.away().until())).toList(),
          List.copyOf(notifications.stream().map(HeldNotification::fact).toList()));
      return new Result(Optional.of(new Enrolled(place, listed.number(), person, manager, band, convictions, counting, entered, notifications, given, aways, askedFrom,
          Recount.ours(Obligations.of(history, rules), askedFrom))), List.of());
    }

    private UserId manager(Cells row) {
      String email = row.text(Column.MANAGER).toLowerCase(Locale.ROOT);
      if (email.isEmpty()) return by;
      var manager = managers.get(email);
      if (manager == null) row.wrong("“manager” is %s, which is the e-mail address of nobody who works in the area".formatted(email));
      return manager;
    }

    private SetBand band(Cells row) {
      var band = row.one(Column.RISK, RiskBand.class, RiskBand.NOT_ASSESSED).orElse(RiskBand.NOT_ASSESSED);
      String basis = row.text(Column.RISK_BASIS);
      var on = row.date(Column.RISK_ON);
      if (band == RiskBand.NOT_ASSESSED) return new SetBand(id, band, RiskAssessment.NONE, today(), 0);
      if (basis.isEmpty() || on.isEmpty()) row.wrong("“risk” is %s, without “risk_basis” and “risk_on”".formatted(Cells.word(band)));
      if (on.filter(today()::isBefore).isPresent()) row.wrong("“risk_on” is %s, which is in the future".formatted(on.get()));
      return new SetBand(id, band, RiskAssessment.of(basis), on.orElse(today()), 0);
    }

    private void convict(Cells row, Birth birth) {
      var read = new ListedConviction(row).read(new ConvictionId(ids.next()), id);
      if (read.isEmpty()) return;
      var conviction = read.get().conviction();
      var command = read.get().command();
      conviction.facts().against(today()).forEach(problem -> row.wrong(problem.message()));
      if (command.noticeOn().filter(conviction.facts().decidedOn()::isAfter).isPresent()) {
        row.wrong("Notice on %s, before the conviction of %s".formatted(command.noticeOn().get(), conviction.facts().decidedOn()));
      }
      command.dealtWith().filter(today()::isBefore).ifPresent(on -> row.wrong("Sentenced on %s, which is in the future".formatted(on)));
      if (command.disposal().isImprisonment()) imprisoned.add(new Imprisoned(row, command.dealtWith().orElse(conviction.facts().decidedOn()), !command.others().isEmpty()));
      var worked = new EpisodeWorking(command, conviction, birth).work(rules);
      switch (worked) {
        case Outcome.Done<EpisodeWorking.Answer>(var answer) -> {
          convictions.add(conviction);
          var episode = episode(command, answer, birth);
          episodes.add(episode);
          entered.add(Entered.of(episode.id(), command));
          command.months().filter(months -> !lasts(answer.period(), months)).ifPresent(months -> row.wrong(
              "“period_months” is %d, and by the law it is %s: leave it empty, or mend the facts from which the law tells the period".formatted(months, answer.period().words())));
        }
        case Outcome.Refused<EpisodeWorking.Answer>(var problems) -> problems.forEach(problem -> row.wrong(problem.message() + columns(problem.field())));
        case Outcome.Stopped<EpisodeWorking.Answer> stopped -> throw new IllegalStateException("the law refuses, it does not stop: " + stopped);
      }
      read.get().served().flatMap(RecordAway::until).filter(today()::isBefore).ifPresent(day -> row.wrong("Released on %s, which is in the future".formatted(day)));
      read.get().served().ifPresent(away -> aways.add(new Enrolled.Spent(ids.next(), away)));
    }

    private static boolean lasts(NotificationPeriod period, int months) {
      return period instanceof NotificationPeriod.Fixed(var length) && length.toTotalMonths() == months && length.getDays() == 0;
    }

    /** Terms of one day run together or one after the other; each by itself would make a period too short. */
    private void together() {
      var days = imprisoned.stream().collect(Collectors.groupingBy(Imprisoned::on, Collectors.counting()));
      imprisoned.stream().filter(one -> !one.others() && days.get(one.on()) > 1).forEach(one -> one.row().wrong(
          "“others” is empty, and there is another term of imprisonment of %s: write in “others” of each how the other runs, like “12 after 18”, or “12 after 0” where they run together".formatted(one.on())));
    }

    /** Where in a list the answer goes that a form would ask for. */
    private static String columns(String field) {
      return switch (field) {
        case "found" -> " In a list: “committed” and “victim_age”, from which the ages are told, or “found” with “reasons”.";
        case "reading" -> " In a list: “reading” with “reasons”.";
        case "period" -> " In a list: “period_months” with “reasons”.";
        default -> "";
      };
    }

    private HeldEpisode episode(BecomeSubject command, EpisodeWorking.Answer answer, Birth birth) {
      var from = command.route() == BecomeSubject.Route.NOTICE_ABROAD ? command.noticeOn().orElse(answer.relevantDate()) : answer.relevantDate();
      return new HeldEpisode(new EpisodeId(ids.next()), id, Optional.of(command.conviction().value()), answer.ground(), answer.place(), answer.ruleSet().id(),
          Episode.of(answer.relevantDate(), answer.period()).since(from), answer.basis(), birth, command.disposal().title(), answer.judgement(), Optional.empty(),
          answer.reasons(), now, by);
    }

    private void address(Cells row) {
      var kind = row.one(Column.KIND, List.of(AddressKind.HOME, AddressKind.OTHER, AddressKind.NO_FIXED_ABODE), Cells::word, null);
      var from = row.neededDate(Column.FROM);
      var to = row.date(Column.TO);
      if (row.text(Column.ADDRESS).isEmpty() && row.text(Column.POSTCODE).isEmpty()) row.wrong("“address” and “postcode” are both empty");
      from.ifPresent(first -> Facts.span("The address", first, to).forEach(reason -> row.wrong(reason.text())));
      Stream.concat(from.stream(), to.stream()).filter(today()::isBefore).forEach(day -> row.wrong("The address has the day %s, which is in the future".formatted(day)));
      var lies = row.text(Column.POLICE_AREA).isEmpty() ? Optional.<PoliceArea>empty() : row.one(Column.POLICE_AREA, areas.all(), areas::word, null);
      kind.ifPresent(known -> addresses.add(new AddAddress(id, known, row.text(Column.ADDRESS), row.text(Column.POSTCODE), from, to).in(lies)));
    }

    private static Facts.Residence residence(AddAddress address) {
      return new Facts.Residence("%s from %s%s".formatted(address.lines(), address.from().orElse(LocalDate.MIN), address.to().map(day -> " to " + day).orElse("")),
          address.from().orElse(LocalDate.MIN), address.to());
    }

    private void notification(Cells row) {
      var kind = row.one(Column.KIND, List.of(Given.INITIAL, Given.CHANGE, Given.PERIODIC), Cells::word, null);
      var on = row.neededDate(Column.ON);
      var residence = row.one(Column.RESIDENCE, Residence.class, Residence.YES);
      String station = row.needed(Column.STATION);
      if (on.filter(today()::isBefore).isPresent()) row.wrong("Notified on %s, which is in the future".formatted(on.get()));
      if (kind.isPresent() && on.isPresent()) {
        notifications.add(new HeldNotification(new NotificationId(ids.next()), id, kind.get(), on.get(), station,
            residence.orElse(Residence.YES) == Residence.YES, false, false, "From the list of another system", HeldNotification.Telling.NOTHING_SAID, now, by));
      }
    }

    /** Given with a notification that stands in the list too. */
    private Optional<Enrolled.Given> item(Cells row, List<HeldEpisode> counting) {
      var item = row.one(Column.ITEM, Item.class, null);
      var on = row.neededDate(Column.ON);
      String details = row.needed(Column.DETAILS);
      var footing = row.one(Column.FOOTING, ItemDuty.Footing.class, ItemDuty.Footing.VOLUNTARY);
      if (!details.isEmpty() && details.lines().anyMatch(line -> !line.contains(": "))) row.wrong("“details” has a line without a field: write each as “Number: 123456”");
      var with = on.flatMap(day -> notifications.stream().filter(one -> one.on().equals(day)).findFirst());
      if (on.isPresent() && with.isEmpty()) row.wrong("The item was given on %s, and there is no notification of that day".formatted(on.get()));
      if (item.isEmpty() || footing.isEmpty() || with.isEmpty() || details.isEmpty()) return Optional.empty();
      boolean statutory = rules.governing(Recount.place(counting), with.get().on()).requires(item.get());
      return Optional.of(new Enrolled.Given(ids.next(), with.get(), new AddItem(with.get().id(), item.get(), details, footing.get()), statutory ? HeldItem.STATUTE : footing.get().name()));
    }

    private void notified(Cells row, List<HeldEpisode> counting) {
      var registration = Recount.registration(counting);
      for (var one : notifications) {
        if (!registration.subjectOn(one.on())) row.wrong("Notified on %s, when the person was not subject: from %s".formatted(one.on(), counting.getFirst().episode().from()));
      }
      if (!notifications.isEmpty() && notifications.stream().noneMatch(one -> one.kind() == Given.INITIAL)) {
        row.wrong("Notified on %s, and there is no initial notification before".formatted(notifications.getFirst().on()));
      }
    }

    private void away(Cells row) {
      var kind = row.one(Column.KIND, Away.Kind.class, null);
      var from = row.neededDate(Column.FROM);
      var until = row.date(Column.TO);
      if (kind.isEmpty() || from.isEmpty()) return;
      Facts.span("The time away", from.get(), until).forEach(reason -> row.wrong(reason.text()));
      Stream.concat(from.stream(), until.stream()).filter(today()::isBefore).forEach(day -> row.wrong("The time away has the day %s, which is in the future".formatted(day)));
      aways.add(new Enrolled.Spent(ids.next(), new RecordAway(id, kind.get(), from.get(), until)));
    }
  }

  private LocalDate today() {
    return London.date(now);
  }
}
