package org.tutela.measures.tracking;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tutela.measures.tracking.RecordTable.Unfit;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.read.Fixes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A whole record as it came, in memory: nothing of it is used before each of its files was found to be the one that was written, and none is unpacked beyond what a record can be. */
final class SentRecord {
  static final long UNPACKED = 400_000_000, HELD = 20_000_000;
  static final int TIMES = 100, FILES = 200;
  private static final int AT_ONCE = 5_000;
  private static final String SUMS = "SHA256SUMS", MANIFEST = "manifest.json", REPORTS = "reports.csv";
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (\\S{1,200})");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final byte[] file;
  private final Map<String, byte[]> held = new HashMap<>();
  private final Map<String, String> found = new HashMap<>();
  private final Map<RecordTable, List<ObjectNode>> rows = new EnumMap<>(RecordTable.class);
  private JsonNode manifest;

  private SentRecord(byte[] file) {
    this.file = file;
  }

  static SentRecord read(byte[] file) throws Unfit {
    var sent = new SentRecord(file);
    try {
      sent.unpack();
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new Unfit("The file is no record of a wearer: it is no ZIP file, or a broken one", e);
    } catch (IOException e) {
      throw new Unfit("The file cannot be read", e);
    }
    if (sent.found.isEmpty()) throw new Unfit("The file is no record of a wearer: it is no ZIP file, or an empty one");
    sent.manifest = sent.manifest();
    sent.prove();
    for (var table : RecordTable.values()) sent.rows.put(table, sent.rows(table));
    return sent;
  }

  /** What is shown in a file's own directory is not believed: what counts is what comes out of it. */
  private void unpack() throws IOException, Unfit {
    long unpacked = 0, kept = 0;
    byte[] some = new byte[1 << 16];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (found.size() >= FILES || found.containsKey(name)) throw new Unfit("The file is no record of a wearer: it holds more files than one");
        boolean holds = name.equals(SUMS) || name.equals(MANIFEST) || name.startsWith("exact/");
        var digest = sha256();
        var content = new ByteArrayOutputStream();
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
          unpacked += read;
          kept += holds ? read : 0;
          if (unpacked > UNPACKED || unpacked > (long) TIMES * file.length || kept > HELD) throw new Unfit("The file unpacks to more than a record can be");
          digest.update(some, 0, read);
          if (holds) content.write(some, 0, read);
        }
        found.put(name, HexFormat.of().formatHex(digest.digest()));
        if (holds) held.put(name, content.toByteArray());
      }
    }
  }

  private JsonNode manifest() throws Unfit {
    try {
      var read = JSON.readTree(text(MANIFEST));
      String format = said(read, "format");
      if (format.equals("tutela-tracking-record/1")) throw new Unfit("The record is of format 1, which can be replayed and not brought back: have it taken away again by a newer version");
      if (!format.equals(Archives.FORMAT)) throw new Unfit("The record is of a format that is not known here");
      return read;
    } catch (JacksonException e) {
      throw new Unfit("The record's " + MANIFEST + " cannot be read", e);
    }
  }

  private void prove() throws Unfit {
    var sums = new HashMap<String, String>();
    for (var line : text(SUMS).lines().toList()) {
      var sum = SUM.matcher(line);
      if (!sum.matches()) throw new Unfit("The record was changed since it was taken away: its " + SUMS + " cannot be read");
      sums.put(sum.group(2), sum.group(1));
    }
    for (var each : sums.entrySet()) {
      if (!found.containsKey(each.getKey())) throw new Unfit("The record is not whole: its " + shown(each.getKey()) + " is missing");
      if (!found.get(each.getKey()).equals(each.getValue())) throw new Unfit("The record was changed since it was taken away: its " + shown(each.getKey()) + " is another than " + SUMS + " says");
    }
    for (var name : found.keySet()) if (!name.equals(SUMS) && !sums.containsKey(name)) throw new Unfit("The record was changed since it was taken away: it holds a file of which " + SUMS + " says nothing");
    if (!sums.containsKey(REPORTS) || !sums.containsKey(MANIFEST)) throw new Unfit("The record is not whole: its " + REPORTS + " is missing");
  }

  /** Such names as we write; another could say anything. */
  private static String shown(String name) {
    return name.matches("[a-zA-Z0-9./]{1,40}") ? name : "file";
  }

  private List<ObjectNode> rows(RecordTable table) throws Unfit {
    var all = new ArrayList<ObjectNode>();
    for (var line : text(table.file()).lines().toList()) {
      try {
        all.add(table.row(line));
      } catch (Unfit e) {
        throw new Unfit("Line " + (all.size() + 1) + " of the record's " + table.file() + " " + e.getMessage(), e);
      }
    }
    counted(table.file(), all.size());
    return all;
  }

  private void counted(String what, long number) throws Unfit {
    var count = manifest.path("counts").path(what);
    if (!count.isIntegralNumber() || count.asLong() != number) throw new Unfit("The record is not whole: its " + MANIFEST + " says another number of " + what + " than there are");
  }

  private String text(String name) throws Unfit {
    if (!held.containsKey(name)) throw new Unfit("The record is not whole: its " + name + " is missing");
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(held.get(name))).toString();
    } catch (CharacterCodingException e) {
      throw new Unfit("The record's " + name + " is no text in UTF-8", e);
    }
  }

  interface Some {
    void take(List<Report> reports) throws Unfit;
  }

  /** In the order in which they came; some thousands at a time. */
  void reports(Some some) throws Unfit {
    long number = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null && !entry.getName().equals(REPORTS); ) entry = zip.getNextEntry();
      var lines = new BufferedReader(new InputStreamReader((InputStream) zip, StandardCharsets.UTF_8));
      String head = lines.readLine();
      var batch = new ArrayList<String>();
      for (var line = lines.readLine(); line != null || !batch.isEmpty(); line = line == null ? null : lines.readLine()) {
        if (line != null) batch.add(line);
        if (line != null && batch.size() < AT_ONCE) continue;
        some.take(read(head, batch, number));
        number += batch.size();
        batch.clear();
      }
    } catch (IOException e) {
      throw new Unfit("The file cannot be read", e);
    }
    counted("reports", number);
  }

  private static List<Report> read(String head, List<String> lines, long before) throws Unfit {
    var read = Fixes.read(head + "\n" + String.join("\n", lines));
    if (read.errors().isEmpty() && read.reports().size() == lines.size()) return read.reports();
    throw new Unfit("The record's " + REPORTS + " has a line after the " + before + "th that is no report");
  }

  List<ObjectNode> of(RecordTable table) {
    return rows.get(table);
  }

  String force() throws Unfit {
    return said(manifest, "force_name");
  }

  String reference() throws Unfit {
    return said(manifest.path("wearer"), "reference");
  }

  String by() throws Unfit {
    return said(manifest, "generated_by");
  }

  Instant at() throws Unfit {
    try {
      return Instant.parse(said(manifest, "generated_at"));
    } catch (DateTimeException e) {
      throw new Unfit("The record's " + MANIFEST + " does not say when it was taken away", e);
    }
  }

  String sha256OfAll() {
    return HexFormat.of().formatHex(sha256().digest(file));
  }

  private static String said(JsonNode of, String what) throws Unfit {
    var value = of.path(what);
    if (!value.isString() || value.asString().isBlank() || value.asString().length() > 100 || value.asString().indexOf(0) >= 0) throw new Unfit("The record's " + MANIFEST + " does not say its " + what);
    return value.asString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
