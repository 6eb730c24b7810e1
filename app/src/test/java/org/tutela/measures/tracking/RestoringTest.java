package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.tutela.As;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.replay.Replay;

/** A record that was taken away, brought back where nothing of it is. */
class RestoringTest extends ATakenRecord {
  @Autowired People people;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  private Hired closer;

  /** Everything has happened, the telephone is off, and what was told is closed. */
  private byte[] ended() throws Exception {
    it_all_happens();
    clock.pass(Duration.ofMinutes(5));
    closer = Hired.as(Role.SUPERVISOR, staffing, sessions);
    var worn = As.officer(() -> fittings.ofPerson(person)).orThrow().getFirst();
    As.officer(() -> fittings.end(person, worn.id(), clock.instant(), "The order ended")).orThrow();
    host.round();
    for (var id : all.sql("select id from tracking.card where person_id = :person and state = 'OPEN' order by id").param("person", person.value()).query(UUID.class).list()) {
      var card = new CardId(id);
      boolean violation = all.sql("select kind from tracking.card where id = :id").param("id", id).query(String.class).single().equals("STRAP_TAMPER");
      closer.does(() -> monitoring.close(card, violation ? CardOutcome.VIOLATION : CardOutcome.FALSE, "=1+1, as it was \"written\"", violation ? "To be heard" : "", version(card))).orThrow();
    }
    return file();
  }

  /** As another system's database, in which nothing of the person's tracking is. */
  private void nothing_is_here() {
    host.end();
    String gone = all.sql("select string_agg(id::text, ',') from tracking.activation where person_id = :person").param("person", person.value()).query(String.class).single();
    all.sql("""
            do $$
            declare
              part text;
              wearer uuid := '%s';
            begin
              set local session_replication_role = replica;
              delete from tracking.report where activation_id = any(string_to_array('%s', ',')::uuid[]);
              foreach part in array array['violation', 'card_act', 'alert_operation', 'alert', 'card', 'leave_end', 'leave', 'rule_end', 'rule_version', 'rule', 'activation', 'engine_state', 'wearer'] loop
                execute format('delete from tracking.%%I where person_id = $1', part) using wearer;
              end loop;
            end $$
            """.formatted(person.value(), gone)).update();
  }

  private PersonId elsewhere() {
    return As.system(() -> people.record(new RecordPerson(As.CARROW, "Brought", "Back" + UUID.randomUUID().toString().substring(0, 8), Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
  }

  private static final Map<String, String> COMPARED = Map.of(
      "activation", "select to_jsonb(t) - '{person_id,device_id,restored_id,device_number,device_model,gathered}'::text[] || jsonb_build_object('number', coalesce(d.number, t.device_number)) from tracking.activation t left join tracking.device d on d.id = t.device_id",
      "rule", "select to_jsonb(t) - '{person_id,restored_id,version}'::text[] from tracking.rule t",
      "rule_version", "select to_jsonb(t) - '{person_id}'::text[] from tracking.rule_version t join tracking.rule r on r.id = t.rule_id and r.other_id is null",
      "leave", "select to_jsonb(t) - '{person_id}'::text[] from tracking.leave t",
      "card", "select to_jsonb(t) - '{person_id,area,escalate_at,interference_id}'::text[] from tracking.card t",
      "card_act", "select to_jsonb(t) - '{person_id,area}'::text[] from tracking.card_act t",
      "alert", "select to_jsonb(t) - '{person_id}'::text[] || case when kind = 'PROXIMITY' then '{\"rule_id\":null}'::jsonb else '{}'::jsonb end from tracking.alert t",
      "alert_operation", "select to_jsonb(t) - '{person_id}'::text[] || case when a.kind = 'PROXIMITY' then '{\"words\":null,\"deciding\":null}'::jsonb else '{}'::jsonb end from tracking.alert_operation t join tracking.alert a on a.person_id = t.person_id and a.alert = t.alert",
      "violation", "select to_jsonb(t) - '{person_id,area}'::text[] from tracking.violation t",
      "report", "select to_jsonb(t) - '{no}'::text[] || jsonb_build_object('place', rank() over (order by t.no)) from tracking.report t join tracking.activation a on a.id = t.activation_id");

  private Map<String, List<String>> rows(PersonId of) {
    var rows = new LinkedHashMap<String, List<String>>();
    COMPARED.forEach((table, asked) -> rows.put(table, all.sql("select n.row::text from (" + asked.replaceFirst(" from tracking", " as row from tracking") + " where " + (table.equals("report") ? "a" : "t")
        + ".person_id = :person" + (table.equals("rule") ? " and t.other_id is null" : "") + ") n order by 1").param("person", of.value()).query(String.class).list()));
    return rows;
  }

  private MockHttpServletResponse brought(As who, PersonId to, byte[] file) throws Exception {
    return web.perform(multipart("/people/" + to.value() + "/tracking/restore").file(new MockMultipartFile("file", "tracking-record.zip", "application/zip", file)).param("once", UUID.randomUUID().toString())
        .with(who.signedIn())).andReturn().getResponse();
  }

  private String trail(As who, PersonId of) throws Exception {
    return send(who, "/people/" + of.value() + "/trail/2026-06-01/file", "form", "csv", "days", "1").getContentAsString();
  }

  private static As receiver() {
    return As.supervisor().of("CARROW");
  }

  private static List<String> replayed(Path folder, byte[] file) throws Exception {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code = new Replay(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run("--record", Files.write(folder.resolve(UUID.randomUUID() + ".zip"), file).toString());
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void what_was_taken_away_is_brought_back_elsewhere_row_by_row_and_the_engine_makes_the_same_alerts_of_it(@TempDir Path folder) throws Exception {
    byte[] taken = ended();
    var before = rows(person);
    assertThat(before.values()).as("of everything something").noneMatch(List::isEmpty);
    String trail = trail(As.officer(), person);
    assertThat(trail).hasLineCount(88);
    nothing_is_here();
    var to = elsewhere();
    assertThat(page(receiver(), "/people/" + to.value() + "/tracking")).contains("Bring back a record from another system");
    var answer = brought(receiver(), to, taken);
    assertThat(answer.getStatus()).as(Jsoup.parse(answer.getContentAsString()).select(".govuk-error-summary").text()).isEqualTo(303);
    var after = rows(to);
    for (var table : before.keySet()) assertThat(after.get(table)).as(table).containsExactlyElementsOf(before.get(table));

    var reference = unpacked(taken);
    byte[] again = send(receiver(), "/people/" + to.value() + "/tracking/record").getContentAsByteArray();
    assertThat(replayed(folder, again)).hasSizeGreaterThan(8).isEqualTo(replayed(folder, taken));
    assertThat(text(unpacked(again).get("reports.csv"))).isEqualTo(text(reference.get("reports.csv")));
    assertThat(text(unpacked(again).get("rules.geojson"))).isEqualTo(text(reference.get("rules.geojson")));
    assertThat(trail(receiver(), to)).isEqualTo(trail);
    var card = all.sql("select id from tracking.card where person_id = :person and kind = 'STRAP_TAMPER'").param("person", to.value()).query(UUID.class).single();
    assertThat(page(receiver(), "/tracking/alerts/" + card)).contains("A violation, confirmed", "Wilf Testerby");
    assertThat(all.sql("select count(*) from audit.entry where action = 'RESTORE_RECORD' and operation = 'COLLECTION' and person_id = :person and allowed and count = 91 and actor_id = :by and purpose <> ''").param("person", to.value())
        .param("by", receiver().id().value()).query(Integer.class).single()).isOne();
    assertThat(page(receiver(), "/people/" + to.value() + "/tracking")).contains("has ended, and is not watched", "91 reports");
  }

  @Test
  void nothing_reports_to_it_no_clock_tells_anything_of_it_and_what_is_worn_here_later_is_watched_by_itself() throws Exception {
    byte[] taken = ended();
    nothing_is_here();
    host.round();
    assertThat(brought(receiver(), person, taken).getStatus()).as("another force's person").isEqualTo(404);
    assertThat(brought(As.supervisor(), person, taken).getStatus()).isEqualTo(303);
    String told = "from tracking.alert_operation where person_id = ?", reports = "from tracking.report r join tracking.activation a on a.id = r.activation_id where a.person_id = ?";
    long operations = all.count(told, person.value());
    host.round();
    reports(0, 10, 8);
    host.round();
    clock.pass(Duration.ofHours(30));
    host.round();
    assertThat(all.count(told, person.value())).isEqualTo(operations);
    assertThat(all.count(reports, person.value())).isEqualTo(91);
    assertThat(all.count("from tracking.engine_state where person_id = ?", person.value())).isZero();
    assertThat(all.sql("select kind from tracking.rule r where person_id = :person and not exists (select from tracking.rule_end e where e.rule_id = r.id)").param("person", person.value()).query(String.class).list()).isEmpty();

    var tags = new Tags(devices, fittings, people, context.getBean(DevicePort.class));
    var tag = tags.issued(DeviceKind.SIGNED);
    tags.fitted(tag, person, clock.instant().minusSeconds(60));
    host.round();
    assertThat(tags.signed(tag, 1, "[" + Tags.report(clock.instant(), 52, -1.5) + "]").status()).isEqualTo(200);
    host.round();
    host.end();
    host.round();
    assertThat(all.count(told, person.value())).isEqualTo(operations);
    assertThat(all.count(reports, person.value())).isEqualTo(92);
  }

  @Test
  void who_is_no_colleague_here_stands_in_it_by_name_with_their_force() throws Exception {
    byte[] taken = ended();
    nothing_is_here();
    String stranger = UUID.randomUUID().toString();
    byte[] strangers = changed(taken, (_, text) -> text.replace(closer.id().value().toString(), stranger).replace("Wilf Testerby of", "Somebody Else of"));
    var to = elsewhere();
    assertThat(brought(receiver(), to, strangers).getStatus()).isEqualTo(303);
    var card = all.sql("select id from tracking.card where person_id = :person and kind = 'STRAP_TAMPER'").param("person", to.value()).query(UUID.class).single();
    assertThat(page(receiver(), "/tracking/alerts/" + card)).contains("Somebody Else of Northmere");
    assertThat(text(unpacked(send(receiver(), "/people/" + to.value() + "/tracking/record").getContentAsByteArray()).get("exact/staff.jsonl"))).contains("Somebody Else of Northmere").doesNotContain("of Carrow");
  }

  @Test
  void a_record_stands_once_and_is_brought_back_by_a_supervisor_alone() throws Exception {
    byte[] taken = ended();
    assertThat(problem(brought(As.supervisor(), person, taken))).as("where it was taken").contains("It is here already");
    assertThat(brought(As.officer(), person, taken).getStatus()).isEqualTo(403);
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking")).doesNotContain("Bring back a record");
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking/restore")).contains("Nothing was brought back").doesNotContain("<form action=\"/people");
    nothing_is_here();
    var to = elsewhere();
    assertThat(brought(receiver(), to, taken).getStatus()).isEqualTo(303);
    assertThat(problem(brought(receiver(), to, taken))).contains("It is here already");
    assertThat(problem(brought(receiver(), elsewhere(), taken))).contains("It is here already");
    assertThat(problem(brought(As.supervisor(), person, taken))).as("though nobody here sees where").contains("It is here already");
  }

  @Test
  void its_pages_are_those_of_any_record() throws Exception {
    byte[] taken = ended();
    nothing_is_here();
    assertThat(brought(As.supervisor(), person, taken).getStatus()).isEqualTo(303);
    String of = "/people/" + person.value();
    var paths = new ArrayList<>(List.of("", "/chronology", "/devices", "/tracking", "/tracking/alerts", "/tracking/record", "/tracking/restore", "/trail/2026-06-01", "/trail/2026-06-01/week", "/holds", "/together").stream().map(of::concat).toList());
    Map.of("activation", of + "/devices/", "rule", of + "/zones/", "leave", of + "/leave/", "card", "/tracking/alerts/").forEach((table, at) ->
        all.sql("select id from tracking." + table + " where person_id = :person").param("person", person.value()).query(UUID.class).list().forEach(id -> paths.add(at + id)));
    paths.addAll(List.of("/tracking/caseload?of=all", "/tracking/retention"));
    for (var path : paths) assertThat(web.perform(get(path).with(As.supervisor().signedIn())).andReturn().getResponse().getStatus()).as(path).isEqualTo(200);
    assertThat(page(As.supervisor(), of + "/devices")).contains(all.sql("select device_number from tracking.activation where person_id = :person").param("person", person.value()).query(String.class).single());
  }

  @Test
  void many_reports_come_back_in_the_order_in_which_they_came() throws Exception {
    byte[] taken = ended();
    nothing_is_here();
    int more = 10_000 - 91;
    byte[] long_one = changed(taken, (name, text) -> {
      if (name.equals("manifest.json")) return text.replaceFirst("\"reports\" : 91", "\"reports\" : 10000");
      if (!name.equals("reports.csv")) return text;
      var lines = new StringBuilder(text);
      String activation = text.lines().skip(1).findFirst().orElseThrow().substring(0, 36);
      for (int i = more; i > 0; i--) lines.append(activation).append(',').append(NOW.plusMillis(600L * i)).append(',').append(NOW.plusSeconds(7200)).append(",52.0000000,-1.5000000,8.0,GPS,,").append(i % 100).append(",no,yes,\n");
      return lines.toString();
    });
    var to = elsewhere();
    assertThat(brought(receiver(), to, long_one).getStatus()).isEqualTo(303);
    assertThat(all.sql("select min(r.no) || ' ' || max(r.no) || ' ' || count(distinct r.no) from tracking.report r join tracking.activation a on a.id = r.activation_id where a.person_id = :person").param("person", to.value()).query(String.class).single())
        .isEqualTo("-10000 -1 10000");
    assertThat(text(unpacked(send(receiver(), "/people/" + to.value() + "/tracking/record").getContentAsByteArray()).get("reports.csv"))).isEqualTo(text(unpacked(long_one).get("reports.csv")));
  }

  @Test
  void it_goes_when_it_was_kept_long_enough_and_with_it_the_names_that_stand_in_it() throws Exception {
    byte[] taken = ended();
    nothing_is_here();
    var to = elsewhere();
    assertThat(brought(receiver(), to, taken).getStatus()).isEqualTo(303);
    all.sql("""
            do $$
            declare
              wearer uuid := '%s';
            begin
              set local session_replication_role = replica;
              update tracking.activation set from_at = from_at - interval '9 years', to_at = to_at - interval '9 years' where person_id = wearer;
              update tracking.rule_version set from_at = from_at - interval '9 years' where person_id = wearer;
              update tracking.rule_end set to_at = to_at - interval '9 years' where person_id = wearer;
              update tracking.alert set at = at - interval '9 years' where person_id = wearer;
              update tracking.card set raised_at = raised_at - interval '9 years' where person_id = wearer;
            end $$
            """.formatted(to.value())).update();
    context.getBean(Erasing.class).due();
    String mine = "from tracking.%s where person_id = ?";
    for (var table : List.of("rule_version", "leave")) assertThat(all.count(mine.formatted(table), to.value())).as(table).isZero();
    assertThat(all.count(mine.formatted("card"), to.value())).as("a violation is the case's, and stays").isOne();
    assertThat(all.count("from tracking.report r join tracking.activation a on a.id = r.activation_id where a.person_id = ?", to.value())).isZero();
    assertThat(all.sql("select staff::text || ' ' || reports from tracking.restored where person_id = :person").param("person", to.value()).query(String.class).single()).isEqualTo("{} 91");
    assertThat(page(receiver(), "/people/" + to.value() + "/tracking")).contains("91 reports");
  }

  @Test
  void what_goes_on_elsewhere_is_not_brought_back() throws Exception {
    it_all_happens();
    assertThat(problem(brought(As.supervisor(), person, file()))).contains("A device was still worn");
    var worn = As.officer(() -> fittings.ofPerson(person)).orThrow().getFirst();
    As.officer(() -> fittings.end(person, worn.id(), clock.instant(), "The order ended")).orThrow();
    assertThat(problem(brought(As.supervisor(), person, file()))).contains("An alert was still open");
  }

  @Test
  void a_file_that_is_none_or_was_changed_is_refused_with_the_reason_and_nothing_of_it_stands() throws Exception {
    byte[] taken = ended();
    nothing_is_here();
    var to = elsewhere();
    var bad = new LinkedHashMap<String, byte[]>();
    bad.put("Choose the file", new byte[0]);
    bad.put("it is no ZIP file, or an empty one", "no archive".getBytes(StandardCharsets.UTF_8));
    bad.put("or a broken one", Arrays.copyOf(taken, taken.length / 2));
    bad.put("its reports.csv is another than SHA256SUMS says", packed(with(taken, "reports.csv", text -> text.replaceFirst("52\\.0", "52.1"))));
    bad.put("its exact/cards.jsonl is missing", packed(without(taken, "exact/cards.jsonl")));
    bad.put("a file of which SHA256SUMS says nothing", packed(with(taken, "more.csv", _ -> "a,b")));
    bad.put("its SHA256SUMS is missing", packed(without(taken, "SHA256SUMS")));
    bad.put("is of format 1", changed(taken, "manifest.json", text -> text.replace("record/2", "record/1")));
    bad.put("of a format that is not known here", changed(taken, "manifest.json", text -> text.replace("record/2", "record/3")));
    bad.put("says another number of exact/acts.jsonl", changed(taken, "exact/acts.jsonl", text -> text.substring(text.indexOf('\n') + 1)));
    bad.put("says another number of reports", changed(taken, "reports.csv", text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)));
    bad.put("Line 1 of the record's exact/cards.jsonl has a severity that is none", changed(taken, "exact/cards.jsonl", text -> text.replaceFirst("\"severity\":\\d", "\"severity\":\"much\"")));
    bad.put("Line 1 of the record's exact/alerts.jsonl is no JSON", changed(taken, "exact/alerts.jsonl", text -> text.replaceFirst("\\{", "")));
    bad.put("Line 1 of the record's exact/acts.jsonl has columns that are none of it", changed(taken, "exact/acts.jsonl", text -> text.replaceFirst("\\{", "{\"area\":\"CARROW\",")));
    bad.put("has a kind that is none", changed(taken, "exact/alerts.jsonl", text -> text.replaceFirst("\"kind\":\"\\w+\"", "\"kind\":\"MAGIC\"")));
    bad.put("an alert of a zone that it does not name", changed(taken, "exact/alerts.jsonl", text -> text.replaceFirst("\"rule_id\":\"[^\"]+\"", "\"rule_id\":\"" + UUID.randomUUID() + "\"")));
    bad.put("Its parts do not fit each other", changed(taken, "exact/acts.jsonl", text -> text.replaceFirst("\"card_id\":\"[^\"]+\"", "\"card_id\":\"" + UUID.randomUUID() + "\"")));
    bad.put("a zone that this version cannot read", changed(taken, "exact/versions.jsonl", text -> text.replaceFirst("\\\\\"type\\\\\":\\\\\"Feature", "\\\\\"type\\\\\":\\\\\"Square")));
    bad.put("is not shown where one of its zones is", changed(taken, "exact/versions.jsonl", text -> text.replaceFirst("\"feature\":\"(\\\\\"|[^\"])*\"", "\"feature\":\"\"")));
    bad.put("something done about an alert that is not known here", changed(taken, "exact/acts.jsonl", text -> text.replaceFirst("\"act\":\"\\w+\"", "\"act\":\"VIOLATION_MADE_UP\"")));
    bad.put("a report of a device that it does not name", changed(taken, "reports.csv", text -> text.replaceFirst("\n[0-9a-f-]{36},", "\n" + UUID.randomUUID() + ",")));
    bad.put("a report twice", changed(taken, "reports.csv", text -> text.replaceFirst("(\n[^\n]+)\n[^\n]+", "$1$1")));
    bad.put("that is no report", changed(taken, "reports.csv", text -> text.replaceFirst(",GPS,", ",STARS,")));
    bad.put("of days that cannot have been", changed(taken, "reports.csv", text -> text.replaceFirst("\n([0-9a-f-]{36}),[^,]+,[^,]+", "\n$1,1999-01-01T00:00:00Z,1999-01-01T00:00:00Z")));
    bad.put("at which the device was not worn any more", changed(taken, "reports.csv", text -> text.replaceFirst("\n([0-9a-f-]{36}),[^,]+,[^,]+", "\n$1,2026-06-02T00:00:00Z,2026-06-02T00:00:00Z")));
    bad.put("at a time that has not come yet", changed(taken, "manifest.json", text -> text.replaceFirst("\"generated_at\" : \"2026", "\"generated_at\" : \"2126")));
    bad.put("unpacks to more than a record can be", bomb());
    bad.put("it holds more files than one", many());
    long kept = kept();
    for (var each : bad.entrySet()) {
      assertThat(problem(brought(receiver(), to, each.getValue()))).contains(each.getKey());
      assertThat(kept()).as(each.getKey()).isEqualTo(kept);
    }
    assertThat(brought(receiver(), to, taken).getStatus()).as("as it was").isEqualTo(303);
  }

  private long kept() {
    return all.count("from tracking.restored") + all.count("from tracking.activation") + all.count("from tracking.rule") + all.count("from tracking.card") + all.count("from tracking.alert") + all.count("from tracking.report");
  }

  private static String problem(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#file");
    return page.select(".govuk-error-summary__list").text();
  }

  private static Map<String, byte[]> with(byte[] taken, String name, UnaryOperator<String> change) throws Exception {
    var files = unpacked(taken);
    files.put(name, change.apply(text(files.getOrDefault(name, new byte[0]))).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static Map<String, byte[]> without(byte[] taken, String name) throws Exception {
    var files = unpacked(taken);
    files.remove(name);
    return files;
  }

  interface Change {
    String of(String name, String text);
  }

  private static byte[] changed(byte[] taken, String one, UnaryOperator<String> change) throws Exception {
    return changed(taken, (name, text) -> {
      if (!name.equals(one)) return text;
      String other = change.apply(text);
      assertThat(other).as("changed " + one).isNotEqualTo(text);
      return other;
    });
  }

  /** By somebody who makes the sums anew. */
  private static byte[] changed(byte[] taken, Change change) throws Exception {
    var files = unpacked(taken);
    files.replaceAll((name, bytes) -> change.of(name, text(bytes)).getBytes(StandardCharsets.UTF_8));
    files.remove("SHA256SUMS");
    var sums = new StringBuilder();
    for (var each : files.entrySet()) sums.append(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(each.getValue()))).append("  ").append(each.getKey()).append('\n');
    files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
    return packed(files);
  }

  private static byte[] packed(Map<String, byte[]> files) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Some kilobytes that would be some megabytes. */
  private static byte[] bomb() throws Exception {
    return packed(Map.of("reports.csv", new byte[5_000_000]));
  }

  private static byte[] many() throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= SentRecord.FILES; i++) files.put("exact/" + i, new byte[] {'x'});
    return packed(files);
  }
}
