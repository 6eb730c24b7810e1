package org.tutela.measures.tracking.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tutela.measures.tracking.Credential;
import org.tutela.measures.tracking.Intake;
import org.tutela.measures.tracking.Refusal;
import org.tutela.measures.tracking.Sent;
import org.tutela.measures.tracking.reading.ForwardedPosition;
import org.tutela.measures.tracking.reading.PhoneJson;
import org.tutela.measures.tracking.reading.PhoneQuery;
import org.tutela.measures.tracking.reading.PlainReports;
import org.tutela.measures.tracking.reading.Readings;

/**
 * Where devices come in: no cookie, no session, no form token counts here, only a device's own credential; and nothing but the word whether it was
 * taken goes out.
 */
@Component
class DeviceDoor {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceDoor.class);
  private static final String DOOR = "/from-devices/";
  private static final Set<HttpMethod> BOTH = Set.of(HttpMethod.GET, HttpMethod.POST), POST = Set.of(HttpMethod.POST), NONE = Set.of();
  private static final Pattern GATEWAY = Pattern.compile("Bearer [A-Za-z0-9_-]{43}");
  private static final int ADDRESS = 64;
  private final Intake intake;

  DeviceDoor(Intake intake) {
    this.intake = intake;
  }

  /** @param unknown what a sender is told whose device is not known @param spoken whether the sender reads what is answered */
  private record Letter(Credential credential, Readings readings, int unknown, boolean spoken) {}

  /** What may come through each door; empty for no such door. */
  static Set<HttpMethod> methods(HttpRequest head) {
    return switch (path(head)) {
      case DOOR + "phone" -> BOTH;
      case DOOR + "traccar", DOOR + "reports" -> POST;
      default -> NONE;
    };
  }

  /**
   * @param remote the address that it came from
   * @return what the sender is to be told, once what it sent is on the disk; said by the thread that writes, which must not be kept
   */
  CompletableFuture<Said> take(HttpRequest head, byte[] body, String remote) {
    String door = path(head).substring(DOOR.length());
    String text = text(body);
    var found = text == null ? Optional.<Letter>empty() : letter(door, head, body, text);
    if (found.isEmpty()) return refuse(text == null || door.equals("phone") ? Refusal.UNREADABLE : Refusal.WRONG_CREDENTIAL);
    var letter = found.get();
    var readings = letter.readings();
    var told = readings.readings().isEmpty() && !readings.errors().isEmpty() ? intake.refuse(Refusal.UNREADABLE)
        : intake.hand(new Sent(letter.credential(), readings.readings(), readings.errors().size(), from(head, remote)));
    return told.handle((reply, fault) -> fault == null ? Said.of(reply, letter.unknown(), letter.spoken(), readings.errors()) : later(fault));
  }

  /** Counted, though nobody can know whose it was. */
  CompletableFuture<Said> refuse(Refusal why) {
    return intake.refuse(why).handle((reply, fault) -> fault == null ? Said.of(reply, 400, false, List.of()) : later(fault));
  }

  /** Nothing was kept, so the sender keeps it and comes again. */
  private static Said later(Throwable why) {
    if (!(why instanceof DataAccessException || why instanceof TransactionException)) LOG.error("what devices sent cannot be taken in", why);
    return Said.LATER;
  }

  /** The proxy that ends TLS writes whom it heard at the end; what stands before that anybody may have written. Only wrong credentials are counted by it. */
  private static String from(HttpRequest head, String remote) {
    var forwarded = head.headers().getAll("X-Forwarded-For");
    if (forwarded.isEmpty()) return remote;
    String last = forwarded.getLast();
    last = last.substring(last.lastIndexOf(',') + 1).strip();
    return remote + " " + last.substring(0, Math.min(ADDRESS, last.length()));
  }

  private static String path(HttpRequest head) {
    int end = head.uri().indexOf('?');
    return end < 0 ? head.uri() : head.uri().substring(0, end);
  }

  private static String query(HttpRequest head) {
    int end = head.uri().indexOf('?');
    return end < 0 ? "" : head.uri().substring(end + 1);
  }

  private Optional<Letter> letter(String door, HttpRequest head, byte[] body, String text) {
    boolean json = type(head).equals("application/json");
    return switch (door) {
      case "phone" -> {
        if (json) yield Optional.of(new Letter(new Credential.Identifier(PhoneJson.identifier(text)), PhoneJson.read(text), 404, false));
        var fields = new LinkedHashMap<String, String>();
        boolean sound = fields(query(head), fields) && fields(text, fields);
        yield sound ? Optional.of(new Letter(new Credential.Identifier(PhoneQuery.identifier(fields)), PhoneQuery.read(fields, intake.now()), 400, false)) : Optional.empty();
      }
      case "traccar" -> gateway(head).map(gateway -> new Letter(gateway, ForwardedPosition.read(text), 404, true));
      default -> gateway(head).or(() -> signature(head, body)).map(credential ->
          new Letter(credential, json ? PlainReports.json(text) : PlainReports.table(text), 404, true));
    };
  }

  private static Optional<Credential> gateway(HttpRequest head) {
    String header = head.headers().get(HttpHeaderNames.AUTHORIZATION, "");
    return GATEWAY.matcher(header).matches() ? Optional.of(new Credential.Gateway(header.substring(7))) : Optional.empty();
  }

  /** Over the counter and the whole body, so that neither can be had without the other. */
  private static Optional<Credential> signature(HttpRequest head, byte[] body) {
    String number = head.headers().get("Tutela-Device");
    String counter = head.headers().get("Tutela-Counter");
    String signature = head.headers().get("Tutela-Signature");
    if (number == null || counter == null || signature == null || !counter.matches("[1-9][0-9]{0,17}") || !signature.matches("[0-9a-fA-F]{64}")) return Optional.empty();
    byte[] start = (counter + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] signed = ByteBuffer.allocate(start.length + body.length).put(start).put(body).array();
    return Optional.of(new Credential.Signature(number, Long.parseLong(counter), signed, HexFormat.of().parseHex(signature)));
  }

  private static String type(HttpRequest head) {
    String type = head.headers().get(HttpHeaderNames.CONTENT_TYPE, "").toLowerCase(Locale.ROOT);
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip();
  }

  /** Null for what is not UTF-8. */
  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Of two fields of one name the first counts. @return whether it could be read */
  private static boolean fields(String encoded, Map<String, String> into) {
    if (encoded == null || encoded.isBlank()) return true;
    try {
      for (String pair : encoded.strip().split("&", 200)) {
        int at = pair.indexOf('=');
        if (at > 0) into.putIfAbsent(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
