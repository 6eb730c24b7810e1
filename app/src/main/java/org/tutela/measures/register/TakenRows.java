package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tutela.casework.convictions.Conviction;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.IdentifierKind;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PoliceAreas;
import org.tutela.casework.people.Sex;
import org.tutela.law.register.Ground;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Term;
import org.tutela.measures.register.list.Cells;
import org.tutela.measures.register.list.Column;
import org.tutela.measures.register.list.Fault;
import org.tutela.measures.register.list.Listed;
import org.tutela.measures.register.list.Row;

/**
 * Writes what is held of a registrant as the rows of a list. What has no column is named beside the row that it belongs to, with why.
 *
 * @param areas as they are called in the list
 */
record TakenRows(PoliceAreas areas) {
  private static final List<Given> IN_LISTS = List.of(Given.INITIAL, Given.CHANGE, Given.PERIODIC);

  /** @param facts everything that counts, of which some has no column; @param financial whether bank and card details are among the items, opened */
  record Whole(Person person, Optional<Supervision> supervision, List<Conviction> convictions, List<HeldEpisode> episodes, Map<EpisodeId, Entered.Sentence> entered,
               List<HeldNotification> notifications, List<HeldAway> aways, List<HeldItem> items, List<RecordedFact> facts, boolean financial) {}

  /** @param beside what stands in the column for reasons */
  record Made(Listed listed, List<Fault> beside) {}

  Made of(Whole whole) {
    return new One(whole).made();
  }

  private final class One {
    private final Whole whole;
    private final String number;
    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> beside = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    One(Whole whole) {
      this.whole = whole;
      this.number = whole.person().summary().reference();
    }

    Made made() {
      var person = row("person");
      person(person);
      convictions();
      whole.person().addresses().forEach(this::address);
      whole.notifications().forEach(this::notification);
      for (var away : whole.aways()) {
        var row = row("away");
        put(row, Column.KIND, Cells.word(away.away().kind()));
        put(row, Column.FROM, away.away().from());
        put(row, Column.TO, away.away().until());
      }
      whole.items().forEach(this::item);
      others();
      if (!without.isEmpty()) beside(person, "Not in this list, which has no column for it: " + String.join("; ", without));
      return new Made(new Listed(number, rows), beside);
    }

    private void person(Row row) {
      var summary = whole.person().summary();
      whole.person().names().stream().findFirst().ifPresent(name -> {
        put(row, Column.FORENAMES, name.forenames());
        put(row, Column.SURNAME, name.surname());
      });
      put(row, Column.SEX, Cells.word(summary.sex()));
      summary.birth().filter(birth -> birth.kind() == Birth.Kind.DATE).ifPresentOrElse(birth -> put(row, Column.BORN, birth.from()),
          () -> beside(row, "Born %s, which is no one day".formatted(summary.birth().map(Birth::words).orElse("on a day that is not known"))));
      whole.person().identifiers().stream().filter(one -> one.kind() == IdentifierKind.PNC).findFirst().ifPresent(pnc -> put(row, Column.PNC, pnc.raw()));
      whole.supervision().filter(held -> held.band() != RiskBand.NOT_ASSESSED).ifPresent(held -> {
        put(row, Column.RISK, Cells.word(held.band()));
        put(row, Column.RISK_BASIS, Stream.of(held.made().gave(), held.made().basis()).filter(words -> !words.isEmpty()).collect(Collectors.joining(". ")));
        put(row, Column.RISK_ON, held.assessedOn());
        held.assessBy().ifPresent(day -> without.add("to be assessed again by " + day));
      });
      int names = whole.person().names().size() - 1;
      if (names > 0) without.add(names + (names == 1 ? " other name" : " other names"));
      whole.person().identifiers().stream().collect(Collectors.groupingBy(one -> one.kind().title().toLowerCase(Locale.UK), Collectors.counting())).forEach((kind, held) -> {
        long more = kind.equals(IdentifierKind.PNC.title().toLowerCase(Locale.UK)) ? held - 1 : held;
        if (more > 0) without.add(more + " of kind “" + kind + "”");
      });
    }

    private void convictions() {
      var convictions = whole.convictions().stream().collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
      for (var one : whole.episodes()) {
        var conviction = one.source().map(convictions::get).filter(_ -> !one.ground().byOrder());
        if (one.episode().ended().isPresent()) without.add("the time from %s, which ended on %s (%s)".formatted(one.episode().relevantDate(), one.episode().ended().get().on(), Cells.word(one.episode().ended().get().why())));
        else if (conviction.isEmpty()) without.add("the time from %s, which follows from an order".formatted(one.episode().relevantDate()));
        else conviction(one, conviction.get());
      }
      var made = whole.episodes().stream().flatMap(one -> one.source().stream()).toList();
      whole.convictions().stream().filter(one -> !made.contains(one.id().value()))
          .forEach(one -> without.add("%s of %s, which makes nobody subject: %s".formatted(one.facts().kind().title().toLowerCase(Locale.UK), one.facts().decidedOn(), one.facts().offence())));
    }

    private void conviction(HeldEpisode episode, Conviction conviction) {
      var facts = conviction.facts();
      var sentence = Optional.ofNullable(whole.entered().get(episode.id())).or(() -> asFarAsKnown(episode, conviction));
      var row = row("conviction");
      put(row, Column.KIND, kind(episode.ground()));
      put(row, Column.ON, facts.decidedOn());
      put(row, Column.STATUTE, facts.statute());
      put(row, Column.SECTION, facts.section());
      put(row, Column.OFFENCE, facts.offence());
      put(row, Column.COMMITTED, facts.offenceFrom());
      facts.victimAge().ifPresent(age -> put(row, Column.VICTIM_AGE, "" + age));
      put(row, Column.PLACE, Cells.word(facts.jurisdiction()));
      put(row, Column.COURT, facts.court());
      sentence.ifPresentOrElse(entered -> sentence(row, entered), () -> beside(row, "What was entered of the sentence is not kept here: fill in “disposal” and what belongs to it"));
      if (!whole.entered().containsKey(episode.id())) beside(row, "The sentence as far as it is kept here: “%s”".formatted(facts.disposal()));
      var more = new ArrayList<String>();
      facts.offenceTo().ifPresent(day -> more.add("offences until " + day));
      if (facts.victimSex() != Sex.NOT_KNOWN) more.add("the victim's sex: " + Cells.word(facts.victimSex()));
      if (facts.kind() == ConvictionKind.REPRIMAND || facts.kind() == ConvictionKind.WARNING) more.add("it was a " + facts.kind().title().toLowerCase(Locale.UK));
      if (!more.isEmpty()) beside(row, "Without a column: " + String.join("; ", more));
    }

    private void sentence(Row row, Entered.Sentence s) {
      put(row, Column.DISPOSAL, Cells.word(s.disposal()));
      put(row, Column.NOTICE_ON, s.noticeOn());
      put(row, Column.MONTHS, s.term().months());
      put(row, Column.DAYS, s.term().days());
      put(row, Column.OTHERS, s.others());
      put(row, Column.SECOND_MONTHS, s.second().months());
      put(row, Column.SECOND_DAYS, s.second().days());
      put(row, Column.SENTENCED, s.dealtWith());
      put(row, Column.READING, s.reading());
      s.found().ifPresent(found -> put(row, Column.FOUND, found ? "yes" : "no"));
      s.months().ifPresent(months -> put(row, Column.PERIOD_MONTHS, months));
      put(row, Column.REASONS, s.reasons());
    }

    /** Of what was recorded before this was kept: the disposal by its title, the length with the conviction. */
    private static Optional<Entered.Sentence> asFarAsKnown(HeldEpisode episode, Conviction conviction) {
      var on = episode.episode().relevantDate();
      return Arrays.stream(DisposalKind.values()).filter(one -> one.title().equals(episode.disposal())).findFirst()
          .map(disposal -> new Entered.Sentence(disposal, Optional.of(episode.episode().from()).filter(_ -> episode.ground() == Ground.ABROAD_NOTICE),
              new Term(disposal.hasTerm() ? conviction.facts().disposalMonths().orElse(0) : 0, 0), "", Term.NONE, Optional.of(on).filter(day -> !day.equals(conviction.facts().decidedOn())), "", Optional.empty(),
              Optional.empty(), ""));
    }

    private static String kind(Ground ground) {
      return switch (ground) {
        case ABROAD_NOTICE -> "abroad";
        default -> Cells.word(ground);
      };
    }

    private void address(HeldAddress held) {
      if (held.refuge()) {
        without.add("an address that is kept from every file");
      } else if (held.from().isEmpty() || held.kind() == AddressKind.FORMER && held.to().isEmpty()) {
        without.add("an address (%s) without the day from which or until when it was one".formatted(held.kind().title().toLowerCase(Locale.UK)));
      } else {
        var row = row("address");
        // one that is over is kept as a former one, whatever it was
        put(row, Column.KIND, Cells.word(held.kind() == AddressKind.FORMER ? AddressKind.OTHER : held.kind()));
        put(row, Column.ADDRESS, held.lines());
        put(row, Column.POSTCODE, held.postcode());
        put(row, Column.FROM, held.from());
        put(row, Column.TO, held.to());
        held.lies().ifPresent(area -> put(row, Column.POLICE_AREA, areas.word(area)));
      }
    }

    private void notification(HeldNotification held) {
      if (!IN_LISTS.contains(held.kind())) {
        without.add("a notification of %s (%s)".formatted(held.on(), Cells.word(held.kind())));
        return;
      }
      var row = row("notification");
      put(row, Column.KIND, Cells.word(held.kind()));
      put(row, Column.ON, held.on());
      put(row, Column.RESIDENCE, held.mainResidence() ? "yes" : "no");
      put(row, Column.STATION, held.station());
    }

    private void item(HeldItem held) {
      var given = whole.notifications().stream().filter(one -> one.id().equals(held.notification()) && IN_LISTS.contains(one.kind())).findFirst();
      String what = held.item().title().toLowerCase(Locale.UK);
      if (held.item().financial() && !whole.financial()) without.add("an item (%s), for which this list was not asked".formatted(what));
      else if (HeldItem.isAddress(held.item()) && whole.person().addresses().stream().anyMatch(HeldAddress::refuge)) without.add("an item (%s) that may be an address that is kept from every file".formatted(what));
      else if (!held.current()) without.add("an item (%s) that was so until %s".formatted(what, held.endedOn().get()));
      else if (given.isEmpty()) without.add("an item (%s) that was given with a notification that is not in the list".formatted(what));
      else {
        var row = row("item");
        put(row, Column.ITEM, Cells.word(held.item()));
        put(row, Column.ON, given.get().on());
        put(row, Column.DETAILS, held.details());
        if (!held.statutory()) put(row, Column.FOOTING, held.footing().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }

    private void others() {
      var counts = whole.facts().stream().map(RecordedFact::kind).filter(kind -> !words(kind).isEmpty()).collect(Collectors.groupingBy(Function.identity(), () -> new EnumMap<>(RecordedFact.Kind.class), Collectors.counting()));
      counts.forEach((kind, count) -> without.add(words(kind) + ": " + count));
    }

    private static String words(RecordedFact.Kind kind) {
      return switch (kind) {
        case CHANGE -> "changes";
        case JOURNEY -> "journeys abroad";
        case ABSENCE -> "absences from home";
        case PREMISES -> "visits to private premises with children";
        case STAY -> "stays elsewhere";
        case HOUSEHOLD_STAY -> "stays where a child may live";
        case FORETOLD -> "notices in advance";
        case VISIT -> "home visits";
        case REVIEW, ACKNOWLEDGEMENT, DETERMINATION, APPEAL, APPEAL_OUTCOME -> "reviews of the indefinite period, with what belongs to them";
        case ORDER -> "orders and licences";
        case BREACH -> "breaches of orders and licences";
        case FLAG -> "entries about local intelligence";
        // in rows of their own, or on the person's own page
        case NOTIFICATION, AWAY, BACK, ITEM, ITEM_END, EPISODE, CONVICTION, DETAIL -> "";
      };
    }

    private Row row(String record) {
      var row = new Row(rows.size() + 1, new EnumMap<>(Column.class), "");
      put(row, Column.NUMBER, number);
      put(row, Column.RECORD, record);
      rows.add(row);
      return row;
    }

    private void beside(Row row, String reason) {
      beside.add(new Fault(row.line(), reason));
    }

    private static void put(Row row, Column column, String cell) {
      if (!cell.isBlank()) row.cells().put(column, cell);
    }

    private static void put(Row row, Column column, int cell) {
      if (cell != 0) row.cells().put(column, "" + cell);
    }

    private static void put(Row row, Column column, LocalDate day) {
      row.cells().put(column, day.toString());
    }

    private static void put(Row row, Column column, Optional<LocalDate> day) {
      day.ifPresent(on -> put(row, column, on));
    }
  }
}
