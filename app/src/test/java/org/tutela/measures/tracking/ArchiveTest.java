package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tutela.As;
import org.tutela.foundation.kernel.London;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Table;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.read.Fixes;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Rules;
import org.tutela.tracking.replay.Replay;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Watch;

/** A wearer's whole record as one file, of which the engine makes the same alerts again. */
class ArchiveTest extends ATakenRecord {
  @Test
  void the_engine_makes_of_its_zones_and_reports_the_very_alerts_that_stand_in_it() throws Exception {
    it_all_happens();
    var files = unpacked(file());
    var rules = Rules.read(text(files.get("rules.geojson")));
    assertThat(rules.errors()).isEmpty();
    assertThat(rules.warnings()).isEmpty();
    assertThat(rules.rules()).as("two zones, one of them twice, silence and the device").hasSize(5);
    var fixes = Fixes.read(text(files.get("reports.csv")));
    assertThat(fixes.errors()).isEmpty();
    assertThat(fixes.reports()).hasSize(91);
    var worn = fixes.reports().stream().map(each -> each.activation()).collect(Collectors.toSet());
    var engine = new Engine(new Watch(worn, rules.rules(), Parameters.DEFAULT));
    var messages = new ArrayList<Message>(fixes.reports());
    messages.add(Clock.at(Instant.parse((String) ((Map<?, ?>) Json.read(text(files.get("manifest.json")))).get("generated_at")).toEpochMilli()));
    var table = new Table();
    engine.advanceAll(engine.start(), messages).forEach(table::take);

    var stand = standing(files).stream().map(ArchiveTest::alert).sorted().toList();
    assertThat(table.episodes().stream().map(ArchiveTest::alert).sorted().toList()).isEqualTo(stand);
    assertThat(stand).anyMatch(each -> each.contains("EXCLUSION")).anyMatch(each -> each.contains("BUFFER")).anyMatch(each -> each.contains("CURFEW_ABSENCE")).anyMatch(each -> each.contains("CONTACT_GAP"))
        .anyMatch(each -> each.contains("STRAP_TAMPER")).anyMatch(each -> each.contains("BATTERY"));
    assertThat(rows(files.get("alerts.csv"))).extracting(row -> row.get("verb")).contains("RAISE", "UPDATE", "CLEAR");
  }

  private static String alert(Episode e) {
    return String.join(" ", e.rule(), e.kind().name(), Instant.ofEpochMilli(e.at()).toString(), Instant.ofEpochMilli(e.raised()).toString(), e.open() ? "" : Instant.ofEpochMilli(e.clear()).toString(),
        "" + e.escalated(), "" + e.interrupted(), "" + e.unconfirmed(), e.cause().name(), "" + e.amount());
  }

  private static String alert(CSVRecord row) {
    return String.join(" ", List.of("rule", "kind", "at", "raised_at", "clear_at", "escalated", "interrupted", "unconfirmed", "cause", "amount").stream().map(row::get).toList());
  }

  @Test
  void replay_prints_of_the_file_the_very_alerts_that_stand_in_it(@TempDir Path folder) throws Exception {
    it_all_happens();
    byte[] taken = file();
    ByteArrayOutputStream out = new ByteArrayOutputStream(), err = new ByteArrayOutputStream();
    var replay = new Replay(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(replay.run("--record", Files.write(folder.resolve("tracking-record.zip"), taken).toString())).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    var printed = out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.matches("[A-Z_]+ +\\S+ +2026-.*")).map(ArchiveTest::printed).sorted().toList();
    var stand = standing(unpacked(taken)).stream().map(row -> String.join(" ", row.get("kind"), row.get("rule"), when(row.get("at")),
        row.get("clear_at").isEmpty() ? "goes on" : row.get("clear_at").equals(row.get("at")) ? "" : when(row.get("clear_at"))).strip()).sorted().toList();
    assertThat(printed).hasSizeGreaterThan(5).isEqualTo(stand);
  }

  /** Without what is noted of it. */
  private static String printed(String line) {
    return line.replaceAll(" +", " ").replaceAll("^(\\S+ \\S+ 2026\\S+ \\S+( goes on| 2026\\S+ \\S+)?).*", "$1").strip();
  }

  private static String when(String instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(London.ZONE).format(Instant.parse(instant));
  }

  /** Of which the engine can be asked: the distance to somebody else would need their positions. */
  private static List<CSVRecord> standing(Map<String, byte[]> files) throws Exception {
    return rows(files.get("alerts.csv")).stream().filter(row -> row.get("last").equals("true") && !row.get("verb").equals("WITHDRAW") && !row.get("kind").equals("PROXIMITY")).toList();
  }

  @Test
  void it_is_whole_and_proves_it_says_who_took_it_and_nothing_of_anybody_else() throws Exception {
    it_all_happens();
    var card = cards("STRAP_TAMPER").getFirst();
    As.operator().does(() -> monitoring.acknowledge(card, version(card))).orThrow();
    String page = page(As.officer(), "/people/" + person.value() + "/tracking/record");
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking")).contains("Take the whole record away");
    assertThat(page).contains("It holds 91 reports of 1 day", "Take the whole record away");
    var files = unpacked(file());
    assertThat(files.keySet()).containsExactly("rules.geojson", "activations.csv", "rules.csv", "leave.csv", "alerts.csv", "cards.csv", "steps.csv", "violations.csv",
        "exact/staff.jsonl", "exact/activations.jsonl", "exact/rules.jsonl", "exact/versions.jsonl", "exact/leave.jsonl", "exact/cards.jsonl", "exact/acts.jsonl", "exact/alerts.jsonl", "exact/operations.jsonl",
        "exact/violations.jsonl", "reports.csv", "manifest.json", "SHA256SUMS");
    assertThat(text(files.get("exact/leave.jsonl"))).as("as it was written").contains("\"reason\":\"=HYPERLINK(\\\"http");
    var sums = new HashMap<String, String>();
    text(files.get("SHA256SUMS")).lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    assertThat(sums.keySet()).hasSize(files.size() - 1);
    for (var each : sums.entrySet()) assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(each.getKey())))).as(each.getKey()).isEqualTo(each.getValue());
    var manifest = (Map<?, ?>) Json.read(text(files.get("manifest.json")));
    String reference = all.sql("select reference from people.person where id = :id").param("id", person.value()).query(String.class).single();
    assertThat(manifest.get("wearer")).isEqualTo(Map.of("reference", reference));
    assertThat(((Map<?, ?>) manifest.get("sha256")).get("reports.csv")).isEqualTo(sums.get("reports.csv"));
    assertThat(((Map<?, ?>) manifest.get("counts")).get("reports")).isEqualTo(91.0);
    assertThat(manifest.get("generated_by").toString()).isNotBlank();
    assertThat(text(files.get("leave.csv"))).contains("\"'=HYPERLINK(\"\"http");
    assertThat(rows(files.get("rules.csv"))).hasSize(4).filteredOn(row -> row.get("name").isEmpty()).singleElement().satisfies(row -> assertThat(row.get("feature")).isEmpty());
    assertThat(rows(files.get("steps.csv"))).anyMatch(row -> row.get("act").equals("ACKNOWLEDGED") && row.get("card").equals(card.value().toString()));
    assertThat(rows(files.get("alerts.csv"))).anyMatch(row -> row.get("kind").equals("PROXIMITY"));
    for (var file : files.entrySet()) assertThat(text(file.getValue())).as(file.getKey()).doesNotContain(others);
    assertThat(rows(files.get("reports.csv")).getLast().toMap()).containsAllEntriesOf(Map.of("accuracy", "8.25", "speed", "1.37", "battery", "15", "motion", "yes", "charging", "no", "flags", "STRAP_TAMPER", "latitude", "52.0000000"));

    var logged = all.sql("select count from audit.entry where action = 'EXPORT_TRAIL' and operation = 'EXPORT' and person_id = :person and purpose <> '' and allowed order by count").param("person", person.value()).query(Integer.class).list();
    assertThat(logged).as("what was begun with, and the reports").hasSize(2).contains(91);
  }

  @Test
  void whoever_may_take_no_trail_away_takes_no_record_away_and_reports_are_read_some_days_at_a_time() throws Exception {
    assertThat(send(As.operator(), "/people/" + person.value() + "/tracking/record").getStatus()).isEqualTo(403);
    assertThat(page(As.operator(), "/people/" + person.value() + "/tracking")).doesNotContain("whole record");
    var first = LocalDate.of(2026, 1, 1);
    var days = IntStream.range(0, 40).mapToObj(i -> new ArchiveStore.Day(first.plusDays(i), i == 20 ? 86_400 : 1_440)).toList();
    var parts = Archives.parts(days);
    assertThat(parts).allMatch(part -> part.reports() <= 20_000 || part.first().equals(part.last()));
    assertThat(parts.stream().mapToLong(Archives.Part::reports).sum()).isEqualTo(39 * 1_440 + 86_400);
    assertThat(parts.getFirst()).isEqualTo(new Archives.Part(first, first.plusDays(12), 13 * 1_440));
    assertThat(text(unpacked(file()).get("alerts.csv"))).as("nothing was told").startsWith("alert,revision,verb").hasLineCount(1);
  }
}
