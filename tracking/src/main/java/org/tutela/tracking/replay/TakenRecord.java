package org.tutela.tracking.replay;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tutela.tracking.read.Json;
import org.tutela.tracking.read.Unreadable;

/** A wearer's whole record as it was taken away from the service. Where one of its files is another than its sums say, nothing of it is used. */
final class TakenRecord {
  private static final String SUMS = "SHA256SUMS", RULES = "rules.geojson", REPORTS = "reports.csv", MANIFEST = "manifest.json";
  private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (\\S+)");

  private final Path file;
  private final ZipFile zip;

  private TakenRecord(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  static Given read(Path file) throws IOException {
    try (var zip = new ZipFile(Given.readable(file).toFile(), StandardCharsets.UTF_8)) {
      var taken = new TakenRecord(file, zip);
      taken.prove();
      return new Given(file + ", " + RULES, taken.text(RULES), file + ", " + REPORTS, taken.text(REPORTS), taken.until());
    } catch (ZipException | EOFException e) {
      throw new IOException(file + " is no record of a wearer: it is no ZIP file, or a broken one.", e);
    }
  }

  /** Every file of it, those that are not replayed too. */
  private void prove() throws IOException {
    Map<String, String> sums = new HashMap<>();
    for (var line : text(SUMS).lines().toList()) {
      var sum = SUM.matcher(line);
      if (!sum.matches()) throw changed(SUMS + " cannot be read");
      sums.put(sum.group(2), sum.group(1));
    }
    for (var needed : new String[] {RULES, REPORTS, MANIFEST}) if (!sums.containsKey(needed)) throw changed(SUMS + " says nothing of " + needed);
    for (var each : sums.entrySet()) if (!sum(each.getKey()).equals(each.getValue())) throw changed("its " + each.getKey() + " is another than " + SUMS + " says");
  }

  private IOException changed(String how) {
    return new IOException(file + " was changed since it was taken away: " + how + ".");
  }

  private String sum(String name) throws IOException {
    var sha256 = sha256();
    try (var in = new DigestInputStream(open(name), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException | EOFException e) {
      throw changed("its " + name + " is broken");
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private String text(String name) throws IOException {
    try (var in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private InputStream open(String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) throw new IOException(file + " is no whole record of a wearer: its " + name + " is missing.");
    return zip.getInputStream(entry);
  }

  /** When it was taken away: a silence went on until then. */
  private Instant until() throws IOException {
    try {
      if (Json.read(text(MANIFEST)) instanceof Map<?, ?> manifest && manifest.get("generated_at") instanceof String at) return Instant.parse(at);
    } catch (Unreadable | DateTimeException e) {
      throw new IOException(undated(), e);
    }
    throw new IOException(undated());
  }

  private String undated() {
    return file + " is no record of a wearer: its " + MANIFEST + " does not say when it was taken away.";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
