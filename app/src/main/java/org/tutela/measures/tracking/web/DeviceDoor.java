package org.tutela.measures.tracking.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tutela.measures.tracking.Credential;
import org.tutela.measures.tracking.Intake;
import org.tutela.measures.tracking.Refusal;
import org.tutela.measures.tracking.Reply;
import org.tutela.measures.tracking.Sent;
import org.tutela.measures.tracking.reading.ForwardedPosition;
import org.tutela.measures.tracking.reading.PhoneJson;
import org.tutela.measures.tracking.reading.PhoneQuery;
import org.tutela.measures.tracking.reading.PlainReports;
import org.tutela.measures.tracking.reading.Readings;

/**
 * Where devices come in. It stands before everything that is there for people with browsers: no cookie, no session, no form token counts
 * here, only a device's own credential; and nothing but the word whether it was taken goes out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DeviceDoor extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceDoor.class);
  static final String DOOR = "/from-devices/";
  private final Intake intake;
  private final Bodies bodies = new Bodies();

  DeviceDoor(Intake intake) {
    this.intake = intake;
  }

  /** @param unknown what a sender is told whose device is not known @param spoken whether the sender reads what is answered */
  private record Letter(Credential credential, Readings readings, int unknown, boolean spoken) {}

  private static final int ADDRESS = 64;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(DOOR);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    String door = request.getRequestURI().substring(DOOR.length());
    boolean phone = door.equals("phone");
    if (!phone && !door.equals("traccar") && !door.equals("reports")) {
      response.setStatus(404);
    } else if (!request.getMethod().equals("POST") && !(phone && request.getMethod().equals("GET"))) {
      response.setHeader("Allow", phone ? "GET, POST" : "POST");
      response.setStatus(405);
    } else {
      receive(door, request, response);
    }
  }

  private void receive(String door, HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      switch (bodies.read(request)) {
        case Bodies.Read.Busy _ -> {
          response.setHeader("Retry-After", "5");
          response.setStatus(503);
        }
        case Bodies.Read.Not(Refusal why) -> answer(intake.refuse(why), 400, false, List.of(), response);
        case Bodies.Read.Whole(byte[] body) -> {
          String text = text(body);
          var letter = text == null ? Optional.<Letter>empty() : letter(door, request, body, text);
          if (letter.isPresent()) take(letter.get(), request, response);
          else answer(intake.refuse(text == null || door.equals("phone") ? Refusal.UNREADABLE : Refusal.WRONG_CREDENTIAL), 400, false, List.of(), response);
        }
      }
    } catch (DataAccessException | TransactionException e) {
      failed(e, response);
    }
  }

  /** The proxy that ends TLS writes whom it heard at the end; what stands before that anybody may have written. Only wrong credentials are counted by it. */
  private static String from(HttpServletRequest request) {
    String last = "";
    for (var forwarded = request.getHeaders("X-Forwarded-For"); forwarded.hasMoreElements(); ) last = forwarded.nextElement();
    last = last.substring(last.lastIndexOf(',') + 1).strip();
    return request.getRemoteAddr() + " " + last.substring(0, Math.min(ADDRESS, last.length()));
  }

  private void take(Letter letter, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var readings = letter.readings();
    if (readings.readings().isEmpty() && !readings.errors().isEmpty()) {
      answer(intake.refuse(Refusal.UNREADABLE), letter.unknown(), letter.spoken(), readings.errors(), response);
      return;
    }
    var told = intake.hand(new Sent(letter.credential(), readings.readings(), readings.errors().size(), from(request)));
    var waits = request.startAsync(request, response);
    waits.setTimeout(0); // the intake answers each
    told.whenComplete((reply, fault) -> {
      try {
        if (reply != null) answer(reply, letter.unknown(), letter.spoken(), readings.errors(), response);
        else failed(fault, response);
      } catch (IOException e) {
        LOG.debug("who sent has gone, and will send again", e);
      } catch (RuntimeException e) {
        LOG.error("a device cannot be answered, and will send again", e);
      } finally {
        waits.complete();
      }
    });
  }

  /** Nothing was kept, so the sender keeps it and comes again. */
  private static void failed(Throwable why, HttpServletResponse response) {
    if (!(why instanceof DataAccessException || why instanceof TransactionException)) LOG.error("what devices sent cannot be taken in", why);
    response.setHeader("Retry-After", "5");
    response.setStatus(503);
  }

  private Optional<Letter> letter(String door, HttpServletRequest request, byte[] body, String text) {
    boolean json = type(request).equals("application/json");
    return switch (door) {
      case "phone" -> {
        if (json) yield Optional.of(new Letter(new Credential.Identifier(PhoneJson.identifier(text)), PhoneJson.read(text), 404, false));
        var fields = new LinkedHashMap<String, String>();
        boolean sound = fields(request.getQueryString(), fields) && fields(text, fields);
        yield sound ? Optional.of(new Letter(new Credential.Identifier(PhoneQuery.identifier(fields)), PhoneQuery.read(fields, intake.now()), 400, false)) : Optional.empty();
      }
      case "traccar" -> gateway(request).map(gateway -> new Letter(gateway, ForwardedPosition.read(text), 404, true));
      default -> gateway(request).or(() -> signature(request, body)).map(credential ->
          new Letter(credential, json ? PlainReports.json(text) : PlainReports.table(text), 404, true));
    };
  }

  private static Optional<Credential> gateway(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.matches("Bearer [A-Za-z0-9_-]{43}") ? Optional.of(new Credential.Gateway(header.substring(7))) : Optional.empty();
  }

  /** Over the counter and the whole body, so that neither can be had without the other. */
  private static Optional<Credential> signature(HttpServletRequest request, byte[] body) {
    String number = request.getHeader("Tutela-Device");
    String counter = request.getHeader("Tutela-Counter");
    String signature = request.getHeader("Tutela-Signature");
    if (number == null || counter == null || signature == null || !counter.matches("[1-9][0-9]{0,17}") || !signature.matches("[0-9a-fA-F]{64}")) return Optional.empty();
    byte[] start = (counter + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] signed = ByteBuffer.allocate(start.length + body.length).put(start).put(body).array();
    return Optional.of(new Credential.Signature(number, Long.parseLong(counter), signed, HexFormat.of().parseHex(signature)));
  }

  private static void answer(Reply reply, int unknown, boolean spoken, List<String> errors, HttpServletResponse response) throws IOException {
    switch (reply) {
      case Reply.Taken(int stored, int again, int unworn) -> {
        response.setStatus(200);
        if (spoken) Said.taken(stored, again, unworn, errors, response);
      }
      case Reply.Refused(Refusal why) -> {
        response.setStatus(switch (why) {
          case UNKNOWN_DEVICE -> unknown;
          case WRONG_CREDENTIAL, WITHDRAWN -> 401;
          case OLD_COUNTER, CONFLICT -> 409;
          case TOO_LARGE -> 413;
          case TOO_MANY -> 429;
          case UNREADABLE, CUT_SHORT -> 400;
          case CANNOT_BE_STORED -> 422;
        });
        if (spoken) Said.refused(why, errors, response);
      }
    }
  }

  private static String type(HttpServletRequest request) {
    String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
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
