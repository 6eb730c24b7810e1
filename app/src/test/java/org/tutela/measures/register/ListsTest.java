package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Obligation;
import org.tutela.measures.register.HeldList.State;

@TutelaTest
class ListsTest {
  private static final String HEADING = "number,record,forenames,surname,sex,born,pnc,kind,on,statute,section,victim_age,court,place,disposal,months,sentenced,released,address,postcode,from,to,residence,station,reason\n";
  @Autowired Lists lists;
  @Autowired ListWork work;
  @Autowired ListJob job;
  @Autowired Register register;
  @Autowired Duties duties;
  @Autowired Supervisions supervisions;
  @Autowired Chasing chasing;
  @Autowired Work tasks;
  @Autowired Staffing staffing;
  @Autowired AllRows all;
  private final String number = UUID.randomUUID().toString().substring(0, 8);

  private static InputStream file(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String person(String number, String surname, String born) {
    return number + ",person,Ezra," + surname + ",male," + born + ",,,,,,,,,,,,,,,,,,,\n";
  }

  private static String convicted(String number, String on, String months, String sentenced, String released) {
    return number + ",conviction,,,,,,conviction," + on + ",Sexual Offences Act 2003,9,13,Aldmere Crown Court,,custody," + months + "," + sentenced + "," + released + ",,,,,,,\n";
  }

  private static String notified(String number, String kind, String on) {
    return number + ",notification,,,,,," + kind + "," + on + ",,,,,,,,,,,,,,yes,Aldmere,\n";
  }

  private static String home(String number, String lines, String from, String to) {
    return number + ",address,,,,,,home,,,,,,,,,,," + lines + ",AL1 2BB," + from + "," + to + ",,,\n";
  }

  private String whole(String number, String surname) {
    return person(number, surname, "1971-03-0" + (1 + Math.floorMod(number.hashCode(), 9))) + convicted(number, "2019-02-01", "24", "", "2020-02-03")
        + home(number, "4 Weir Lane", "2020-02-03", "") + notified(number, "initial", "2020-02-04") + notified(number, "periodic", "2025-06-01");
  }

  private HeldList received(String text) {
    var id = As.supervisor(() -> lists.receive(file(text))).orThrow();
    return worked(id);
  }

  private HeldList worked(ListId id) {
    HeldList list;
    do list = As.supervisor(() -> work.step(id, 2)).orThrow(); while (list.working());
    return list;
  }

  private HeldList loaded(ListId id) {
    As.supervisor(() -> lists.go(id)).orThrow();
    return worked(id);
  }

  private PersonId registrant(String number) {
    return new PersonId(all.sql("select registrant from register.enrolled where number = :n").param("n", number).query(UUID.class).single());
  }

  @Test
  void a_list_is_checked_without_writing_and_then_loaded_with_what_each_person_owes() {
    var list = received(HEADING + whole(number, "Quarrendon"));
    assertThat(list.state()).isEqualTo(State.CHECKED);
    assertThat(list.good()).isEqualTo(1);
    assertThat(all.count("from register.enrolled where number = '" + number + "'")).isZero();
    assertThat(loaded(list.id()).loaded()).isEqualTo(1);
    var person = registrant(number);
    assertThat(As.officer(() -> register.of(person)).orThrow().registration().episodes()).singleElement()
        .satisfies(episode -> assertThat(episode.relevantDate()).isEqualTo(LocalDate.of(2019, 2, 1)));
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).singleElement().satisfies(due -> {
      assertThat(due.obligation().kind()).isEqualTo(Obligation.Kind.PERIODIC);
      assertThat(due.obligation().due().breachAfter()).isEqualTo(LocalDate.of(2026, 6, 1));
    });
    assertThat(As.officer(() -> supervisions.of(person)).orThrow()).isPresent();
    assertThat(all.count("from register.listed where list_id = '" + list.id().value() + "'")).isZero();
    assertThat(all.count("from audit.entry where action = 'LOAD_LIST' and object_id = '" + person.value() + "'")).isOne();
  }

  @Test
  void what_another_system_asked_before_is_not_held_against_anybody_later_either() {
    var list = received(HEADING + whole(number, "Tarrington"));
    loaded(list.id());
    var person = registrant(number);
    As.officer(() -> duties.recordChange(new RecordChange(person, org.tutela.law.register.ChangeKind.HOME, LocalDate.of(2025, 7, 1), ""))).orThrow();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).extracting(due -> due.obligation().arose())
        .containsExactlyInAnyOrder(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', value = {
      "release before sentence            | C 2019-02-01 24 2019-03-01 2019-02-20 | Released on 20 February 2019, before the sentence of 1 March 2019",
      "sentence before conviction         | C 2019-02-01 24 2019-01-01 -          | Sentenced on 1 January 2019, before the conviction of 1 February 2019",
      "a term of nothing                  | C 2019-02-01 0 - -                    | A term of 0 months and 0 days is no term for imprisonment",
      "a term of 1,200 months             | C 2019-02-01 1200 - -                 | A term of 1200 months and 0 days is no term for imprisonment",
      "birth after conviction             | C 1969-02-01 24 - -                   | Born on 1 March 1971, after the decision of 1 February 1969",
      "a caution in Scotland              | S                                     | A caution, in Scotland",
      "an address that ends first         | H 2020-01-01 2019-01-01               | The address ends on 1 January 2019, before it begins on 1 January 2020",
      "two main residences                | H 2019-01-01 - 2020-01-01             | Two main residences at once: 4 Weir Lane from 1 January 2019, and 9 Mill Row from 1 January 2020",
      "notified before being subject      | N initial 2018-01-01                  | Notified on 1 January 2018, when the person was not subject: from 1 February 2019",
      "an annual notice without the first | N periodic 2020-01-01                 | Notified on 1 January 2020, and there is no initial notification before",
      "no such day                        | N initial 2021-02-29                  | “on” is 2021-02-29, which is no date"})
  void facts_that_cannot_both_be_so_are_named_both(String what, String given, String message) {
    var g = given.replace(" -", " ").split(" ", -1);
    String at = person(number, "Ullathorne", "1971-03-01") + switch (g[0]) {
      case "C" -> convicted(number, g[1], g[2], g[3], g[4]);
      case "S" -> number + ",conviction,,,,,,caution,2019-02-01,Sexual Offences Act 2003,9,13,Police station,scotland,caution,,,,,,,,,,\n";
      case "H" -> convicted(number, "2019-02-01", "24", "", "") + home(number, "4 Weir Lane", g[1], g[2]) + (g.length > 3 ? home(number, "9 Mill Row", g[3], "") : "");
      default -> convicted(number, "2019-02-01", "24", "", "") + notified(number, g[1], g[2]);
    };
    var list = received(HEADING + at);
    assertThat(list.bad()).isEqualTo(1);
    assertThat(As.supervisor(() -> lists.faults(list.id(), 5)).orThrow()).as(what).anySatisfy(fault -> assertThat(fault.reason()).contains(message));
  }

  private static String imprisoned(String months, String others, String period) {
    return ",conviction,,,conviction,2019-02-01,Sexual Offences Act 2003,9,13,Aldmere Crown Court,custody," + months + "," + others + "," + period + "\n";
  }

  private HeldList imprisoned(String... rows) {
    var text = new StringBuilder("number,record,surname,born,kind,on,statute,section,victim_age,court,disposal,months,others,period_months\n" + number + ",person,Ingoldsby" + number + ",1971-03-01,,,,,,,,,,\n");
    for (var row : rows) text.append(number).append(row);
    return received(text.toString());
  }

  @Test
  @DisplayName("P-R3 (list): terms of one day are put together as the list says, and asked about where it does not say")
  void terms_of_one_day_are_put_together_or_asked_about() {
    var asked = imprisoned(imprisoned("18", "", ""), imprisoned("12", "", ""));
    assertThat(As.supervisor(() -> lists.faults(asked.id(), 5)).orThrow()).hasSize(2)
        .allSatisfy(fault -> assertThat(fault.reason()).contains("“others” is empty, and there is another term of imprisonment of 1 February 2019"));
    var unread = imprisoned(imprisoned("18", "12", ""));
    assertThat(As.supervisor(() -> lists.faults(unread.id(), 5)).orThrow()).singleElement().satisfies(fault -> assertThat(fault.reason()).contains("“others” is 12. Enter each as two numbers of months"));
    var said = imprisoned(imprisoned("18", "12 after 18", ""), imprisoned("12", "18 after 12", ""));
    assertThat(loaded(said.id()).loaded()).isEqualTo(1);
    assertThat(As.officer(() -> register.of(registrant(number))).orThrow().registration().episodes()).hasSize(2).allSatisfy(episode -> assertThat(episode.period().words()).isEqualTo("indefinitely"));
  }

  private HeldList extended(String... rows) {
    var text = new StringBuilder("number,record,surname,born,kind,on,statute,section,victim_age,court,disposal,months,days,second_months,others,reading,reasons,second_days\n" + number + ",person,Ingoldsby" + number + ",1971-03-01,,,,,,,,,,,,,,\n");
    for (var row : rows) text.append(number).append(",conviction,,,conviction,2019-02-01,Sexual Offences Act 2003,1,13,Aldmere Crown Court,").append(row).append('\n');
    return received(text.toString());
  }

  @ParameterizedTest(name = "P-R3, P-R5 (list): {0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      extended,12,,24,18 after 12,,,                           | indefinitely
      extended,12,,24,6 after 12,,,                            | !Two readings: The custodial term with the extension, indefinitely; The custodial term alone, 10 years. Choose one In a list: “reading” with “reasons”
      extended,12,,24,6 after 12,CUSTODIAL,Legal advice,       | 10 years
      extended,12,,24,6 after 12,WHOLE,Legal advice,           | indefinitely
      custody,12,,,12+24 after 0,CUSTODIAL,Legal advice,       | 10 years
      custody,12,,,12+24 after 0,WHOLE,Legal advice,           | indefinitely
      extended,18,,12,12+12 after 18,,,                        | indefinitely
      extended,6,,,,WHOLE,Legal advice,1                       | 10 years
      extended,6,,,,CUSTODIAL,Legal advice,1                   | 7 years
      extended,6,,,,,,                                         | !An extension of 0 months and 0 days is none to a term of 6 months and 0 days
      custody,6,,12,,,,                                        | !Only an extended sentence and a detention and training order have a second part: leave this empty for “Imprisonment or detention, suspended or not”
      custody,6,,,,,,3                                         | !have a second part
      extended,6,,12,,,,a day                                  | !“second_days” is a day, which is no whole number
      custody,6,,,1d after 6,,,                                | !“others” is 1d after 6. Enter each as two numbers of months
      custody,6,,,0m1d after 6,,,                              | 10 years
      custody,6,,,6 after 0,,,                                 | 7 years
      custody,6,,,6m1d after 0,,,                              | 10 years
      detention and training,12,,6,6 after 12,,,               | !Two readings: The detention part put together with the other terms, 10 years; The whole order put together with the other terms, 10 years. Choose one
      detention and training,12,,6,6 after 12,WHOLE,Advice,    | 10 years
      detention and training,24,,12,12 after 24,WHOLE,Advice,  | indefinitely
      detention and training,24,,12,12 after 24,DETENTION,By,  | 10 years
      """)
  void an_extended_sentence_is_put_together_with_other_terms_and_its_reading_asked_for(String row, String answer) {
    var list = extended(row);
    if (answer.startsWith("!")) {
      assertThat(As.supervisor(() -> lists.faults(list.id(), 5)).orThrow()).anySatisfy(fault -> assertThat(fault.reason()).contains(answer.substring(1)));
    } else {
      assertThat(loaded(list.id()).loaded()).isEqualTo(1);
      assertThat(As.officer(() -> register.of(registrant(number))).orThrow().registration().episodes()).singleElement().satisfies(episode -> assertThat(episode.period().words()).isEqualTo(answer));
    }
  }

  @Test
  @DisplayName("P-R3 (list): an extended sentence and another of one day are asked about too")
  void an_extended_sentence_and_another_of_one_day_are_asked_about() {
    assertThat(As.supervisor(() -> lists.faults(extended("extended,12,,24,,WHOLE,Legal advice,", "custody,6,,,,,,").id(), 5)).orThrow()).hasSize(2)
        .allSatisfy(fault -> assertThat(fault.reason()).contains("“others” is empty, and there is another term of imprisonment of 1 February 2019"));
  }

  @Test
  @DisplayName("12 review Scotland (list): the review of whoever comes with a list is worked out by the round, and stands on a worklist")
  void the_review_of_whoever_comes_with_a_list_is_on_a_worklist() throws Exception {
    var list = received(HEADING + person(number, "Ingoldsby" + number, "1971-03-01") + convicted(number, "2009-02-01", "60", "", "").replace("Court,,custody", "Court,scotland,custody") + notified(number, "initial", "2009-02-03"));
    assertThat(loaded(list.id()).loaded()).isEqualTo(1);
    chasing.forgotten();
    assertThat(As.supervisor(() -> tasks.openFor(Chasing.SOURCE, registrant(number).value())).orThrow()).filteredOn(task -> task.kind().equals(ReviewTasks.TASK)).singleElement()
        .satisfies(task -> assertThat(task.due()).isEqualTo("2024-02-01T23:59:59Z"));
  }

  @Test
  @DisplayName("P-R3 (list): several terms stand in one cell")
  void several_terms_stand_in_one_cell() {
    var said = imprisoned(imprisoned("12", "6 after 12; 12 after 0", ""));
    assertThat(loaded(said.id()).loaded()).isEqualTo(1);
    assertThat(As.officer(() -> register.of(registrant(number))).orThrow().registration().episodes()).singleElement().satisfies(episode -> assertThat(episode.period().words()).isEqualTo("10 years"));
  }

  @ParameterizedTest(name = "P-R9 (list): a period of {0} months for a term of {1}: {2}")
  @CsvSource(nullValues = "-", value = {"60, 24, “period_months” is 60; and by the law it is 10 years", "120, 24, -", "120, 30, “period_months” is 120; and by the law it is indefinitely"})
  void a_period_that_is_not_the_law_s_is_sent_back(String period, String months, String message) {
    var list = imprisoned(imprisoned(months, "", period));
    var faults = As.supervisor(() -> lists.faults(list.id(), 5)).orThrow();
    if (message == null) assertThat(faults).isEmpty();
    else assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.reason()).contains(message.replace(";", ",")));
  }

  @Test
  void a_bad_row_leaves_out_its_person_alone_and_comes_back_in_a_file_that_can_be_mended_and_loaded() {
    String bad = whole(number + "b", "Vernham").replace("2020-02-03,", "2018-02-03,");
    var list = received(HEADING + whole(number + "a", "Vernham") + bad + whole(number + "c", "Vernham"));
    assertThat(list.good()).isEqualTo(2);
    assertThat(loaded(list.id()).loaded()).isEqualTo(2);
    assertThat(all.count("from people.name where surname = 'Vernham'")).isEqualTo(2);
    var back = As.supervisor(() -> lists.toMend(list.id(), 0)).orThrow();
    assertThat(back.more()).isFalse();
    assertThat(back.rows().lines()).hasSize(1 + 5).first().asString().endsWith(",reason");
    assertThat(back.rows()).contains("before the sentence of 1 February 2019");
    var mended = received(back.rows().replace("2018-02-03", "2020-02-03"));
    assertThat(mended.bad()).as(() -> As.supervisor(() -> lists.faults(mended.id(), 5)).orThrow().toString()).isZero();
    assertThat(loaded(mended.id()).loaded()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"=HYPERLINK(\"\"x\"\")", "+44 1632", "-2+3", "@SUM(A1)", "'=1+1", "''@x", "O'Hara", "'t Hooft"})
  @DisplayName("security B41 (the list to mend): what a spreadsheet would work out is guarded, and is what it was when the file comes back")
  void the_list_to_mend_carries_no_formula_and_comes_back_as_it_was(String address) {
    String quoted = "\"" + address + "\"";
    // without the column of the reasons, which only our own file has
    String text = (HEADING + whole(number, "Quenby" + number).replace("4 Weir Lane", quoted).replace("2020-02-03,", "2018-02-03,")).replace(",reason\n", "\n").replaceAll("(?m),$", "");
    var sent = received(text);
    var rows = As.supervisor(() -> lists.toMend(sent.id(), 0)).orThrow().rows();
    assertThat(rows.lines().flatMap(line -> Stream.of(line.split(","))).map(cell -> cell.replaceAll("^\"", ""))).noneMatch(cell -> cell.matches("[=+\\-@\\t].*"));
    var mended = received(rows.replace("2018-02-03", "2020-02-03"));
    assertThat(loaded(mended.id()).loaded()).isEqualTo(1);
    assertThat(all.sql("select lines from people.address where person_id = :person").param("person", registrant(number).value()).query(String.class).list())
        .containsExactly(address.replace("\"\"", "\""));
  }

  @ParameterizedTest(name = "register M6 (list): {0}")
  @CsvSource({"Northmere Police, NORTHMERE", "carrowdale  police, CARROW", "another, ''", ",", "Atlantis, refused"})
  void an_address_may_say_in_which_police_area_it_lies(String written, String area) {
    String given = written == null ? "" : written;
    String text = (HEADING + whole(number, "Ulverscroft" + number)).replace(",reason\n", ",police_area\n").replaceAll("(?m)^(.*,address,.*),$", "$1," + given);
    var list = received(text);
    if ("refused".equals(area)) {
      assertThat(As.supervisor(() -> lists.faults(list.id(), 5)).orThrow()).singleElement()
          .satisfies(fault -> assertThat(fault.reason()).startsWith("“police_area” is atlantis, which is none of: ").contains("northmere police").endsWith(", another"));
      return;
    }
    loaded(list.id());
    assertThat(all.sql("select coalesce(area, '') from people.address_area where person_id = :person").param("person", registrant(number).value()).query(String.class).list())
        .isEqualTo(area == null ? List.of() : List.of(area));
  }

  @Test
  void the_same_list_twice_brings_nobody_twice() {
    var first = received(HEADING + whole(number, "Wetherden"));
    var second = received(HEADING + whole(number, "Wetherden"));
    loaded(first.id());
    assertThat(loaded(second.id()).loaded()).isZero();
    var third = received(HEADING + whole(number, "Wetherden"));
    assertThat(third.good()).isZero();
    assertThat(As.supervisor(() -> lists.faults(third.id(), 5)).orThrow()).singleElement()
        .satisfies(fault -> assertThat(fault.reason()).isEqualTo("Somebody with the number " + number + " has been loaded already"));
    assertThat(As.supervisor(() -> lists.go(third.id())).isDone()).isFalse();
  }

  @Test
  void a_number_that_comes_back_later_in_the_list_and_somebody_who_is_held_already_are_named() {
    var list = received(HEADING + whole(number + "x", "Xavery") + whole(number + "y", "Yelverton") + person(number + "x", "Xavery", "1980-01-01") + convicted(number + "x", "2019-02-01", "24", "", ""));
    assertThat(As.supervisor(() -> lists.faults(list.id(), 5)).orThrow()).singleElement().satisfies(fault -> assertThat(fault.reason()).contains("stands before in the list"));
    loaded(list.id());
    var again = received(HEADING + whole(number + "y", "Yelverton").replace(number + "y", number + "z"));
    assertThat(As.supervisor(() -> lists.faults(again.id(), 5)).orThrow()).singleElement().satisfies(fault -> assertThat(fault.reason()).contains("is held already: P-"));
  }

  @Test
  void killed_between_two_steps_it_goes_on_where_it_was_and_pressed_twice_it_goes_once() {
    var text = new StringBuilder(HEADING);
    for (int i = 0; i < 7; i++) text.append(whole(number + i, "Zeal" + (char) ('a' + i)));
    var list = received(text.toString());
    As.supervisor(() -> lists.go(list.id())).orThrow();
    As.supervisor(() -> lists.go(list.id())).orThrow();
    assertThat(As.supervisor(() -> work.step(list.id(), 3)).orThrow().loaded()).isEqualTo(3);
    assertThat(As.supervisor(() -> lists.go(list.id())).orThrow().loaded()).isEqualTo(3);
    assertThat(worked(list.id()).loaded()).isEqualTo(7);
    assertThat(all.count("from register.enrolled where list_id = '" + list.id().value() + "'")).isEqualTo(7);
  }

  @Test
  @DisplayName("security B72: where another node has gone on with a list meanwhile, nobody is left out in place of whoever could not be stored")
  void another_node_has_gone_on() {
    var list = received(HEADING + whole(number + 1, "Yarborough") + whole(number + 2, "Yarwell") + whole(number + 3, "Yaxley"));
    var seen = As.supervisor(() -> lists.go(list.id())).orThrow();
    As.supervisor(() -> work.step(list.id(), 1)).orThrow();
    assertThat(As.supervisor(() -> work.leaveOut(seen, "It could not be stored")).orThrow().bad()).isZero();
    assertThat(worked(list.id()).loaded()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', value = {
      "number,record,surname,born,shoe_size\\n1,person,A,1980-01-01,9 | The heading has a column “shoe_size”, which is none of a list",
      "number,record,surname\\n1,person,A                              | The heading has no column “born”",
      "number,record,surname,born,born\\n                              | The heading has the column “born” twice",
      "number,record,surname,born\\n                                   | The file has a heading and nobody in it",
      "number,record,surname,born\\n1,person,\"A,1980-01-01            | The file breaks off within quotation marks"})
  void a_file_that_is_no_list_is_refused_whole(String text, String message) {
    var refused = As.supervisor(() -> lists.receive(file(text.replace("\\n", "\n"))));
    assertThat(refused).isInstanceOfSatisfying(Outcome.Refused.class, r -> assertThat(r.problems().toString()).contains(message));
  }

  @Test
  void a_quotation_mark_that_is_never_closed_does_not_take_the_memory() {
    var endless = HEADING + number + ",person,\"" + "x".repeat(400_000);
    assertThat(As.supervisor(() -> lists.receive(file(endless)))).isInstanceOfSatisfying(Outcome.Refused.class,
        r -> assertThat(r.problems().toString()).contains("a quotation mark is not closed"));
  }

  @Test
  void a_compressed_list_is_read_and_a_damaged_one_refused() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write((HEADING + whole(number, "Eastleach")).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(worked(As.supervisor(() -> lists.receive(new ByteArrayInputStream(packed.toByteArray()))).orThrow()).good()).isEqualTo(1);
    var broken = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    assertThat(As.supervisor(() -> lists.receive(new ByteArrayInputStream(broken)))).isInstanceOf(Outcome.Refused.class);
    assertThat(As.supervisor(() -> lists.receive(new ByteArrayInputStream("number\u00e9".getBytes(StandardCharsets.ISO_8859_1))))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void the_job_works_in_the_name_of_whoever_is_answerable_and_stops_when_they_may_no_longer() {
    var employed = As.system(() -> staffing.employ(new Employ(number + "@northmere.example", "Ida Fallowfield", As.NORTHMERE, "public protection",
        LocalDate.of(2030, 1, 1), Set.of(Role.SUPERVISOR), false))).orThrow();
    var member = staffing.colleagues(As.NORTHMERE).stream().filter(one -> one.id().equals(employed)).findFirst().orElseThrow();
    var she = new As(new org.tutela.foundation.access.Actor(member.id(), member.name(), member.area(), member.team(), member.roles(), java.util.Optional.empty()), "CASE_WORK");
    var hers = she.does(() -> lists.receive(file(HEADING + whole(number, "Fulbrook")))).orThrow();
    var nobodys = As.supervisor(() -> lists.receive(file(HEADING + whole(number + "n", "Fulbrook")))).orThrow();
    job.run();
    assertThat(she.does(() -> lists.of(hers)).orThrow().state()).isEqualTo(State.CHECKED);
    assertThat(As.supervisor(() -> lists.of(nobodys)).orThrow().state()).isEqualTo(State.STOPPED);
    she.does(() -> lists.go(hers)).orThrow();
    she.does(() -> lists.go(nobodys)).orThrow();
    job.run();
    assertThat(she.does(() -> lists.of(hers)).orThrow().loaded()).isEqualTo(1);
    assertThat(she.does(() -> lists.of(nobodys)).orThrow().state()).isEqualTo(State.CHECKED);
    assertThat(all.count("from audit.entry where action = 'LOAD_LIST' and object_kind = 'person' and actor_id = '" + employed.value() + "'")).isEqualTo(1);
  }

  @Test
  void only_a_supervisor_of_the_area_loads_sees_and_gives_up() {
    var list = received(HEADING + whole(number, "Gretton"));
    assertThat(As.officer(() -> lists.receive(file(HEADING)))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer(() -> lists.of(list.id()))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.supervisor().of("CARROW").does(() -> lists.toMend(list.id(), 0))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.supervisor().of("CARROW").does(() -> lists.go(list.id()))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.supervisor(() -> lists.giveUp(list.id())).orThrow().state()).isEqualTo(State.GIVEN_UP);
    assertThat(all.count("from register.listed where list_id = '" + list.id().value() + "'")).isZero();
    assertThat(As.supervisor(() -> lists.go(list.id()))).isInstanceOf(Outcome.Conflict.class);
  }
}
