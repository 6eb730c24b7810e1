package org.tutela.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * One event, and its canonical bytes, which are what a leaf is made of: every field, in this order, one a line, as
 * {@code name=value}. One event has one form and one form has one event; {@link #decode} refuses every other.
 * It holds ids, codes and counts: nothing in it can be guessed back to a name (security T-3).
 *
 * @param at by the service's clock
 * @param recorded by the database's clock
 */
public record Event(
    UUID id,
    Instant at,
    Instant recorded,
    String operation,
    String action,
    Optional<UUID> actor,
    Optional<UUID> session,
    String area,
    String purpose,
    String objectKind,
    Optional<UUID> object,
    Optional<UUID> person,
    int count,
    boolean allowed,
    String details) {

  private static final String HEAD = "tutela event 1\n";

  public byte[] encode() {
    var text = new StringBuilder(384).append(HEAD);
    line(text, "id", id.toString());
    line(text, "at", Times.format(at));
    line(text, "recorded", Times.format(recorded));
    line(text, "operation", operation);
    line(text, "action", action);
    line(text, "actor", text(actor));
    line(text, "session", text(session));
    line(text, "area", area);
    line(text, "purpose", purpose);
    line(text, "object_kind", objectKind);
    line(text, "object", text(object));
    line(text, "person", text(person));
    line(text, "count", Integer.toString(count));
    line(text, "allowed", Boolean.toString(allowed));
    line(text, "details", details);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static Event decode(byte[] bytes) {
    var lines = new Lines(text(bytes));
    var event = new Event(UUID.fromString(lines.next("id")), Times.parse(lines.next("at")), Times.parse(lines.next("recorded")),
        lines.next("operation"), lines.next("action"), uuid(lines.next("actor")), uuid(lines.next("session")), lines.next("area"),
        lines.next("purpose"), lines.next("object_kind"), uuid(lines.next("object")), uuid(lines.next("person")),
        Integer.parseInt(lines.next("count")), lines.next("allowed").equals("true"), lines.next("details"));
    if (!Arrays.equals(event.encode(), bytes)) throw new IllegalArgumentException("not the canonical form");
    return event;
  }

  private static final class Lines {
    private final String text;
    private int at;

    Lines(String text) {
      if (!text.startsWith(HEAD)) throw new IllegalArgumentException("not an event");
      this.text = text;
      this.at = HEAD.length();
    }

    String next(String name) {
      int end = text.indexOf('\n', at);
      int start = at + name.length() + 1;
      if (end < start || !text.startsWith(name, at) || text.charAt(start - 1) != '=') throw new IllegalArgumentException("no line " + name);
      at = end + 1;
      String value = text.substring(start, end);
      return value.indexOf('\\') < 0 ? value : unescape(value);
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
    text.append('\n');
  }

  private static String unescape(String value) {
    var text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      if (++i == value.length()) throw new IllegalArgumentException("a lone backslash");
      text.append(switch (value.charAt(i)) {
        case '\\' -> '\\';
        case 'n' -> '\n';
        case 'r' -> '\r';
        default -> throw new IllegalArgumentException("an unknown escape");
      });
    }
    return text.toString();
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }

  private static String text(Optional<UUID> id) {
    return id.isPresent() ? id.get().toString() : "";
  }

  private static Optional<UUID> uuid(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
  }
}
