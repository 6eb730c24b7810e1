package org.tutela.measures.tracking.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.tracking.Archives;
import org.tutela.measures.tracking.Sheet;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** A wearer's whole record as one ZIP file, written while it is read; who has the sums can tell whether anything was changed or left out. */
final class ArchiveFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

  private final Archives.Whole whole;
  private final ZipOutputStream zip;
  private final Map<String, Object> counts = new LinkedHashMap<>();
  private final Map<String, String> sums = new LinkedHashMap<>();

  private ArchiveFile(Archives.Whole whole, OutputStream out) {
    this.whole = whole;
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Its name says nothing of whose it is. */
  static Answer answer(Archives.Whole whole, Function<Archives.Part, List<Report>> reports) {
    return new Answer.Stream("application/zip", "tracking-record.zip", out -> new ArchiveFile(whole, out).write(reports));
  }

  private interface Content {
    void writeTo(Summed out) throws IOException;
  }

  private void write(Function<Archives.Part, List<Report>> reports) throws IOException {
    entry("rules.geojson", out -> out.write(whole.rules()));
    for (var sheet : whole.sheets()) {
      counts.put(sheet.name(), sheet.rows().size());
      entry(sheet.name() + ".csv", out -> out.write(text(sheet)));
    }
    for (var exact : whole.exact()) {
      counts.put(exact.file(), exact.lines().size());
      entry(exact.file(), out -> {
        for (var line : exact.lines()) out.write(line + "\n");
      });
    }
    entry("reports.csv", out -> {
      long written = 0;
      out.write("activation,fix_time,received_time,latitude,longitude,accuracy,source,speed,battery,charging,motion,flags\n");
      for (var part : whole.parts()) {
        var some = reports.apply(part);
        written += some.size();
        out.write(some.stream().map(ArchiveFile::line).collect(Collectors.joining()));
      }
      counts.put("reports", written);
    });
    entry("manifest.json", out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest()) + "\n"));
    String all = sums.entrySet().stream().map(each -> each.getValue() + "  " + each.getKey() + "\n").collect(Collectors.joining());
    entry("SHA256SUMS", out -> out.write(all));
    zip.finish();
  }

  private Map<String, Object> manifest() {
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("format", Archives.FORMAT);
    manifest.put("marking", "OFFICIAL-SENSITIVE");
    manifest.put("wearer", Map.of("reference", whole.person().reference()));
    manifest.put("force", whole.person().area().value());
    manifest.put("force_name", whole.force());
    manifest.put("generated_at", whole.at().toString());
    manifest.put("generated_by", whole.by());
    manifest.put("meaning", "Times are in UTC; units are metres and metres a second. Each position is somewhere within its accuracy of its place with 95% probability: it says where a device was, and proves nothing of what was done there.");
    manifest.put("replay", "rules.geojson and reports.csv, evaluated up to generated_at, give the alerts whose last row in alerts.csv was not withdrawn; but not those about the distance to another wearer, about a device's uploads or about positions to be doubted, "
        + "nor about a zone around a refuge that whoever took the record away is not shown, "
        + "nor those of positions that have been deleted or came in the last seconds.");
    manifest.put("restore", "Another Tutela brings back what stands in exact/ and reports.csv, once every device was taken off and every alert closed. The other tables say the same for a spreadsheet, in which a text that looks like a formula begins with an apostrophe.");
    manifest.put("parameters", Parameters.DEFAULT.toString());
    manifest.put("counts", counts);
    manifest.put("sha256", sums);
    return manifest;
  }

  private void entry(String name, Content content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(whole.at().toEpochMilli());
    zip.putNextEntry(entry);
    var out = new Summed(zip, sha256());
    content.writeTo(out);
    zip.closeEntry();
    sums.put(name, HexFormat.of().formatHex(out.digest().digest()));
  }

  private record Summed(OutputStream out, MessageDigest digest) {
    void write(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      out.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Sheet sheet) {
    var text = new StringBuilder(String.join(",", sheet.columns())).append('\n');
    for (var row : sheet.rows()) text.append(row.stream().map(ArchiveFile::cell).collect(Collectors.joining(","))).append('\n');
    return text.toString();
  }

  /** Numbers, moments and truths are no formulas, though some begin with a minus. */
  private static String cell(Object value) {
    if (value == null) return "";
    if (!(value instanceof String text)) return value.toString();
    return text.isEmpty() ? "" : "\"" + (FORMULA.matcher(text).matches() ? "'" + text : text).replace("\"", "\"\"") + "\"";
  }

  /** So exact that the engine reads what it had. */
  private static String line(Report r) {
    return r.activation() + "," + Instant.ofEpochMilli(r.fixTime()) + "," + Instant.ofEpochMilli(r.receivedTime()) + ","
        + (r.placed() ? degrees(r.latitude()) + "," + degrees(r.longitude()) + "," + (r.accuracy() == 0 ? "0.001" : r.accuracy() / 100.0) + "," + r.source() : ",,,") + ","
        + (r.speed() < 0 ? "" : r.speed() / 100.0) + "," + (r.battery() < 0 ? "" : r.battery()) + "," + said(r.charging()) + "," + said(r.motion()) + ","
        + Flag.of(r.flags()).stream().map(Flag::name).collect(Collectors.joining(" ")) + "\n";
  }

  private static String degrees(int units) {
    return BigDecimal.valueOf(units, 7).toPlainString();
  }

  private static String said(org.tutela.tracking.message.Answer answer) {
    return switch (answer) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "";
    };
  }
}
