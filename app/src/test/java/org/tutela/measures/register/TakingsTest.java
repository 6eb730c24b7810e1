package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.measures.register.HeldTaking.State;
import org.tutela.measures.register.list.Column;

/** Registrants taken away as a list, and loaded again from it. */
@TutelaTest
class TakingsTest {
  private static final As ASKS = As.supervisor().of("CARROW");
  private static final As AGREES = ASKS.second();
  private static final As LOADS = As.supervisor().of("DYFFRYN");
  @Autowired MockMvc web;
  @Autowired Lists lists;
  @Autowired ListWork listWork;
  @Autowired Takings takings;
  @Autowired TakingWork work;
  @Autowired TakingJob job;
  @Autowired Register register;
  @Autowired Duties duties;
  @Autowired Notifications notifications;
  @Autowired People people;
  @Autowired Work tasks;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Restrictions restrictions;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  private final String mine = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");

  // --- a made-up list

  private static Map<Column, String> row(String number, String record, String... cells) {
    var row = new EnumMap<Column, String>(Column.class);
    row.put(Column.NUMBER, number);
    row.put(Column.RECORD, record);
    for (int i = 0; i < cells.length; i += 2) row.put(Column.valueOf(cells[i]), cells[i + 1]);
    return row;
  }

  private static Map<Column, String> convicted(String number, int which) {
    var row = row(number, "conviction", "KIND", "conviction", "ON", "2019-02-01", "STATUTE", "Sexual Offences Act 2003", "SECTION", "9", "OFFENCE", "Sexual activity with a child", "COMMITTED", "2018-05-01",
        "VICTIM_AGE", "13", "COURT", "Aldmere Crown Court", "DISPOSAL", "custody", "MONTHS", "24");
    switch (which) {
      case 0 -> row.put(Column.MONTHS, "60");
      case 1 -> row.putAll(Map.of(Column.KIND, "caution", Column.DISPOSAL, "caution", Column.MONTHS, "", Column.ON, "2025-02-01", Column.COURT, "Aldmere police station"));
      case 2 -> row.putAll(Map.of(Column.MONTHS, "12", Column.OTHERS, "6m1d after 0; 24 after 12"));
      case 3 -> row.putAll(Map.of(Column.DISPOSAL, "extended", Column.MONTHS, "24", Column.SECOND_MONTHS, "24", Column.READING, "WHOLE", Column.REASONS, "R v Wiles, as the officer in the case read it"));
      case 4 -> row.putAll(Map.of(Column.MONTHS, "6", Column.DAYS, "1", Column.SENTENCED, "2019-03-15"));
      case 5 -> row.putAll(Map.of(Column.KIND, "abroad", Column.PLACE, "elsewhere", Column.NOTICE_ON, "2022-06-01", Column.COURT, "A court in Farland", Column.FOUND, "yes", Column.REASONS, "=Looked up"));
      case 6 -> row.putAll(Map.of(Column.DISPOSAL, "community", Column.ON, "2024-02-01", Column.COMMITTED, "2023-05-01", Column.MONTHS, "18"));
      default -> { }
    }
    return row;
  }

  /** A person with everything that a list can hold, and a spreadsheet's formulas among it. */
  private List<Map<Column, String>> person(int i) {
    String number = mine + i;
    String since = i % 9 == 1 ? "2025-02-03" : i % 9 == 5 ? "2022-06-02" : i % 9 == 6 ? "2024-02-02" : "2020-02-04";
    return Stream.of(
        row(number, "person", "FORENAMES", i % 5 == 0 ? "-Ezra" : "Ezra", "SURNAME", surname(i), "SEX", "male", "BORN", LocalDate.of(1950, 1, 1).plusDays(i * 37L).toString(), "RISK", "high",
            "RISK_BASIS", "ARMS: high", "RISK_ON", "2026-02-01"),
        convicted(number, i % 9),
        i % 9 == 0 || i % 9 >= 7 ? row(number, "away", "KIND", "imprisonment", "FROM", "2019-02-01", "TO", "2020-02-03") : null,
        row(number, "address", "KIND", "home", "ADDRESS", i % 4 == 0 ? "+4 Weir Lane\nAldmere" : "4 Weir Lane", "POSTCODE", "AL1 2BB", "FROM", "2020-02-03", "TO", "2023-05-05"),
        row(number, "address", "KIND", i % 7 == 0 ? "no fixed abode" : "home", "ADDRESS", "9 Mill Row, Aldmere", "FROM", "2023-05-06", "POLICE_AREA", i % 3 == 0 ? "another" : ""),
        row(number, "notification", "KIND", "initial", "ON", since, "STATION", "Aldmere"),
        row(number, "notification", "KIND", "periodic", "ON", "2025-06-0" + (1 + i % 9), "STATION", "Aldmere", "RESIDENCE", i % 7 == 0 ? "no" : "yes"),
        row(number, "item", "ITEM", "vehicle", "ON", since, "DETAILS", "Registration: NM10 XYZ\nColour: =blue", "FOOTING", "prevention order"),
        row(number, "item", "ITEM", "account", "ON", since, "DETAILS", "Institution: Aldmere Building Society\nAccount number: 0000" + i)).filter(one -> one != null).toList();
  }

  private String surname(int i) {
    return "Quarrendon" + mine + Integer.toString(i, 36).replaceAll("[0-9]", "z") + "-" + "abcdefghijklmnopqrstuvwxyz".charAt(i % 26) + "abcdefghijklmnopqrstuvwxyz".charAt(i / 26);
  }

  private static String csv(List<Map<Column, String>> rows) throws IOException {
    var text = new StringBuilder();
    try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var column : Column.values()) out.print(column.title());
      out.println();
      for (var row : rows) {
        for (var column : Column.values()) out.print(row.getOrDefault(column, ""));
        out.println();
      }
    }
    return text.toString();
  }

  private HeldList load(As who, String file) {
    var id = who.does(() -> lists.receive(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))).orThrow();
    HeldList list;
    do list = who.does(() -> listWork.step(id, 100)).orThrow(); while (list.working());
    assertThat(who.does(() -> lists.faults(id, 20)).orThrow()).isEmpty();
    who.does(() -> lists.go(id)).orThrow();
    do list = who.does(() -> listWork.step(id, 100)).orThrow(); while (list.working());
    return list;
  }

  private void load(int people) throws IOException {
    var rows = Stream.iterate(0, i -> i < people, i -> i + 1).flatMap(i -> person(i).stream()).toList();
    assertThat(load(ASKS, csv(rows)).loaded()).isEqualTo(people);
  }

  private TakingId asked(boolean financial) {
    return ASKS.does(() -> takings.ask(new AskForTaking("", "For the new system of the force", financial))).orThrow();
  }

  private HeldTaking made(TakingId id) {
    HeldTaking taking;
    do taking = ASKS.does(() -> work.step(id, 60)).orThrow(); while (taking.state() == State.MAKING);
    return taking;
  }

  private HeldTaking agreedAndMade(boolean financial) {
    var id = asked(financial);
    AGREES.does(() -> takings.answer(id, true)).orThrow();
    return made(id);
  }

  private String file(HeldTaking taking, boolean listed) {
    return org.tutela.measures.register.list.Listed.heading()
        + Stream.iterate(1, i -> i <= taking.parts(), i -> i + 1).map(i -> ASKS.does(() -> takings.part(taking.id(), i, listed)).orThrow()).collect(Collectors.joining());
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    try (var in = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(file))) {
      return in.getRecords();
    }
  }

  /** Of the file, those of this test, as they are told apart by their names. */
  private String ofMine(String file) throws IOException {
    var rows = rows(file);
    var numbers = rows.stream().filter(row -> row.get("surname").contains(mine)).map(row -> row.get("number")).collect(Collectors.toSet());
    var text = new StringBuilder();
    try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
      out.printRecord(rows.getFirst().getParser().getHeaderNames());
      for (var row : rows) if (numbers.contains(row.get("number"))) out.printRecord(row);
    }
    return text.toString();
  }

  private record Standing(List<String> episodes, List<String> due, List<String> addresses, List<String> items, String band) {}

  private Map<String, Standing> standing(As officer) {
    var standing = new TreeMap<String, Standing>();
    var ids = new HashMap<String, PersonId>();
    all.sql("select n.surname, p.id from people.name n join people.person p on p.id = n.person_id where n.surname like :mine and p.area = :area").param("mine", "%" + mine + "%").param("area", officer.actor().area().value())
        .query(row -> {
          ids.put(row.getString("surname"), new PersonId(row.getObject("id", UUID.class)));
        });
    ids.forEach((surname, person) -> standing.put(surname, of(officer, person)));
    return standing;
  }

  private Standing of(As officer, PersonId person) {
    var registered = officer.does(() -> register.of(person)).orThrow();
    var first = officer.does(() -> notifications.of(person)).orThrow().getLast();
    var items = officer.does(() -> notifications.openFinancial(first.id())).orThrow().items();
    return new Standing(registered.episodes().stream().map(one -> one.episode() + " " + one.ground() + " " + one.disposal() + " " + one.judgement()).sorted().toList(),
        officer.does(() -> duties.of(person)).orThrow().duties().stream().map(one -> one.obligation().kind() + " " + one.obligation().arose() + " " + one.obligation().due()).sorted().toList(),
        officer.does(() -> people.open(person)).orThrow().addresses().stream().map(TakingsTest::words).sorted().toList(),
        items.stream().map(one -> one.item() + " " + one.footing() + " " + one.details()).sorted().toList(),
        all.sql("select band || ' ' || basis || ' ' || assessed_on from register.supervision where person_id = :person").param("person", person.value()).query(String.class).single());
  }

  private static String words(HeldAddress address) {
    return address.kind() + " " + address.lines() + " " + address.postcode() + " " + address.from() + " " + address.to() + " " + address.lies();
  }

  @Test
  void whoever_loads_the_list_that_was_taken_away_gets_the_same_episodes_due_dates_addresses_and_items() throws IOException {
    load(220);
    var taking = agreedAndMade(true);
    assertThat(taking.state()).isEqualTo(State.READY);
    assertThat(taking.done()).as("nobody is left out silently").isEqualTo(taking.people());
    String file = ofMine(file(taking, true));
    var left = rows(file(taking, false)).stream().filter(row -> row.get("surname").contains(mine)).map(row -> row.get("reason")).toList();
    assertThat(left).isEmpty();
    assertThat(file).contains("'-Ezra", "'+4 Weir Lane", "'=Looked up");
    assertThat(load(LOADS, file).loaded()).isEqualTo(220);
    var here = standing(As.supervisor().of("CARROW"));
    assertThat(here).hasSize(220);
    assertThat(standing(LOADS)).isEqualTo(here);
    assertThat(here.values().stream().flatMap(one -> one.episodes().stream()).map(one -> one.replaceAll(".*period=(\\w+).*", "$1")).collect(Collectors.toSet())).contains("Indefinite", "Fixed");
  }

  @Test
  void bank_and_card_details_leave_only_where_they_were_asked_for_and_what_does_not_leave_is_named() throws IOException {
    load(3);
    String without = ofMine(file(agreedAndMade(false), true));
    assertThat(without).doesNotContain("Aldmere Building Society").contains("bank or building society account", "for which this list was not asked", "NM10 XYZ");
    assertThat(ofMine(file(agreedAndMade(true), true))).contains("Aldmere Building Society");
  }

  @Test
  void who_would_not_become_what_they_are_here_stands_in_the_other_file_with_the_difference() throws IOException {
    load(2);
    var changed = standingId(0);
    As.officer().of("CARROW").does(() -> duties.recordChange(new RecordChange(changed, ChangeKind.HOME, LocalDate.of(2026, 5, 20), ""))).orThrow();
    var taking = agreedAndMade(false);
    assertThat(rows(file(taking, true))).extracting(row -> row.get("surname")).contains(surname(1)).doesNotContain(surname(0));
    assertThat(rows(file(taking, false))).filteredOn(row -> row.get("surname").equals(surname(0))).singleElement()
        .satisfies(row -> assertThat(row.get("reason")).contains("something else would be due", "Notification of a change by", "changes: 1"));
    assertThat(all.count("from audit.entry where action = 'EXPORT_REGISTER' and object_id = ?", changed.value())).as("that they were in it").isPositive();
  }

  private PersonId standingId(int i) {
    return new PersonId(all.sql("select registrant from register.enrolled where number = :n").param("n", mine + i).query(UUID.class).single());
  }

  @Test
  void all_of_the_area_wait_for_a_second_person_who_did_not_ask() throws IOException {
    load(1);
    var id = asked(false);
    assertThat(ASKS.does(() -> work.step(id, 10)).orThrow().state()).isEqualTo(State.ASKED);
    assertThat(ASKS.does(() -> takings.answer(id, true))).isInstanceOf(Outcome.Refused.class);
    assertThat(As.officer().of("CARROW").does(() -> takings.answer(id, true))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer().of("CARROW").does(() -> takings.ask(new AskForTaking("", "For me", false)))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.supervisor().does(() -> takings.of(id))).as("of another force").isInstanceOf(Outcome.NotFound.class);
    assertThat(AGREES.does(() -> tasks.openFor("taking", id.value())).orThrow()).hasSize(1);
    AGREES.does(() -> takings.answer(id, false)).orThrow();
    assertThat(AGREES.does(() -> tasks.openFor("taking", id.value())).orThrow()).isEmpty();
    assertThat(AGREES.does(() -> takings.answer(id, true))).isInstanceOf(Outcome.Conflict.class);
    assertThat(ASKS.does(() -> takings.part(id, 1, true))).isInstanceOf(Outcome.Conflict.class);
    assertThat(ASKS.does(() -> takings.ask(new AskForTaking("", " ", false)))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void one_registrant_is_made_ready_without_a_second_person_and_only_whoever_asked_takes_it() throws IOException {
    load(2);
    String reference = ASKS.does(() -> people.find(standingId(1))).orThrow().reference();
    assertThat(ASKS.does(() -> takings.ask(new AskForTaking("P-0000-X", "For the force to which they move", false)))).isInstanceOf(Outcome.Refused.class);
    var id = ASKS.does(() -> takings.ask(new AskForTaking(reference, "For the force to which they move", false))).orThrow();
    var taking = made(id);
    assertThat(rows(file(taking, true))).extracting(row -> row.get("number")).isNotEmpty().containsOnly(reference);
    assertThat(AGREES.does(() -> takings.part(id, 1, true))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void somebody_whose_record_is_limited_is_not_in_it_for_whoever_may_not_see_it() throws IOException {
    load(2);
    var limited = standingId(0);
    var holder = Hired.in("CARROW", Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(limited.value(), As.CARROW, true, false, holder.id(), "WITNESS"))).orThrow();
    var taking = agreedAndMade(false);
    assertThat(file(taking, true) + file(taking, false)).doesNotContain(surname(0)).contains(surname(1));
    assertThat(all.count("from audit.entry where action = 'EXPORT_REGISTER' and object_id = ?", limited.value())).isZero();
  }

  @Test
  void it_is_kept_encrypted_and_goes_after_a_day_or_when_it_is_deleted() throws IOException {
    load(1);
    var taking = agreedAndMade(false);
    String kept = "from register.taken_part where taking_id = '" + taking.id().value() + "'";
    assertThat(all.count(kept)).isEqualTo(taking.parts());
    assertThat(all.count(kept + " and position(convert_to('" + surname(0) + "', 'UTF8') in listed) > 0")).isZero();
    clock.pass(Duration.ofHours(25));
    job.run();
    assertThat(all.count(kept)).isZero();
    assertThat(ASKS.does(() -> takings.of(taking.id())).orThrow().takings().getFirst().state()).isEqualTo(State.GONE);
    var other = agreedAndMade(false);
    ASKS.does(() -> takings.delete(other.id())).orThrow();
    assertThat(ASKS.does(() -> takings.part(other.id(), 1, true))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void the_pages_ask_agree_and_give_the_file() throws Exception {
    var asks = Hired.as(Role.SUPERVISOR, staffing, sessions);
    String rows = csv(Stream.of(0, 1).flatMap(i -> person(i).stream()).toList());
    assertThat(load(new As(asks.actor(), "CASE_WORK"), rows).loaded()).isEqualTo(2);
    var asking = new As(asks.actor(), "CASE_WORK");
    assertThat(answer(asking, get("/register")).getContentAsString()).contains("href=\"/register/takings\"");
    assertThat(answer(asking, once(post("/register/takings"))).getStatus()).isEqualTo(422);
    var sent = answer(asking, once(post("/register/takings")).param("purpose", "For the new system").param("reference", "").param("financial", "no"));
    assertThat(sent.getStatus()).isEqualTo(303);
    String path = sent.getHeader("Location");
    assertThat(answer(asking, get(path)).getContentAsString()).contains("A second supervisor is asked to agree").doesNotContain("Do you agree");
    assertThat(answer(asking, get(path + "/file")).getStatus()).isEqualTo(303);
    assertThat(answer(As.supervisor(), get(path)).getContentAsString()).contains("Do you agree", "For the new system");
    assertThat(answer(As.supervisor(), once(post(path + "/answer")).param("answer", "agree")).getStatus()).isEqualTo(303);
    job.run();
    assertThat(answer(asking, get(path)).getContentAsString()).contains("It is ready", path + "/file");
    var file = answer(asking, get(path + "/file"));
    assertThat(file.getContentType()).startsWith("text/csv");
    assertThat(file.getContentAsString()).startsWith("number,record,").contains(surname(0), surname(1));
    assertThat(answer(As.supervisor(), get(path + "/file")).getStatus()).as("nobody but whoever asked").isEqualTo(303);
    assertThat(answer(asking, once(post(path + "/delete"))).getStatus()).isEqualTo(303);
    assertThat(answer(asking, get(path)).getContentAsString()).contains("It was deleted");
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder once(MockHttpServletRequestBuilder form) {
    return form.param("once", UUID.randomUUID().toString());
  }

  @Test
  void terms_that_run_together_are_written_as_they_are_read() {
    assertThat(OtherTerms.written(OtherTerms.of("12 after 18; 6m1d after 0;24+36 after 2m3d").terms())).isEqualTo("12 after 18; 6m1d after 0; 24+36 after 2m3d");
    assertThat(Set.of(OtherTerms.written(List.of()))).containsExactly("");
  }
}
