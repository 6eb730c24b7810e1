package org.tutela.measures.tracking;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tutela.tracking.alert.Cause;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a record that are written so exactly that another system brings them back: one row a line, as JSON. In this order, for a later one leans on those before. */
enum RecordTable {
  STAFF(id("id"), words("said")),
  ACTIVATIONS(id("id"), words("device"), words("model"), moment("from_at"), moment("to_at").orNone(), words("ended_because"), id("fitted_by"), moment("fitted_at"), id("ended_by").orNone(), moment("ended_at").orNone()),
  RULES(id("id"), words("name"), one("kind", RuleKind.class), one("protects", Protects.class), moment("to_at").orNone(), words("end_reason").orNone(), moment("ended_at").orNone(), id("ended_by").orNone()),
  VERSIONS(id("rule_id"), whole("no"), words("feature"), moment("from_at"), words("reason"), moment("made_at"), id("made_by")),
  LEAVE(id("id"), id("rule_id"), moment("from_at"), moment("to_at"), words("reason"), moment("granted_at"), id("granted_by"), moment("withdrawn_at").orNone(), words("withdrawn_because").orNone(), id("withdrawn_by").orNone()),
  CARDS(id("id"), one("kind", Kind.class), whole("severity"), moment("raised_at"), moment("graver_at").orNone(), words("state"), moment("acknowledged_at").orNone(), id("owner_id").orNone(),
      one("outcome", CardOutcome.class).orNone(), moment("closed_at").orNone(), whole("step"), whole("version")),
  ACTS(id("card_id"), whole("version"), words("act"), words("words"), moment("at"), id("by_user")),
  ALERTS(words("alert"), whole("revision"), id("card_id").orNone(), id("rule_id").orNone(), words("watched"), one("kind", Kind.class), whole("severity"), moment("at"), moment("raised_at"), moment("clear_at").orNone(),
      truth("escalated"), truth("interrupted"), truth("unconfirmed"), one("cause", Cause.class), number("amount"), one("withdrawn", Operation.Reason.class).orEmpty()),
  OPERATIONS(words("alert"), whole("revision"), one("verb", Operation.Verb.class), one("reason", Operation.Reason.class), moment("at"), moment("raised_at"), moment("clear_at").orNone(), moment("watermark"),
      moment("told_at"), words("words"), words("deciding"), words("parameters")),
  VIOLATIONS(id("card_id"), one("category", Kind.class), moment("from_at"), moment("to_at").orNone(), words("description"), words("response"), moment("recorded_at"), id("recorded_by"));

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z"), LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private final List<Column> columns;

  RecordTable(Column... columns) {
    this.columns = List.of(columns);
  }

  private enum Type { UUID, TEXT, TIMESTAMPTZ, INT, BIGINT, BOOLEAN }

  /** @param among of which words it is one; empty for any */
  private record Column(String name, Type type, boolean optional, Set<String> among) {
    Column orNone() {
      return new Column(name, type, true, among);
    }

    Column orEmpty() {
      var with = new LinkedHashSet<>(among);
      with.add("");
      return new Column(name, type, optional, with);
    }

    /** Why a value can be none of it. */
    Optional<String> wrong(JsonNode value) {
      if (value == null || value.isNull()) return optional ? Optional.empty() : Optional.of("has no " + name);
      boolean right = switch (type) {
        case UUID -> value.isString() && value.asString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        case TEXT -> value.isString() && value.asString().indexOf(0) < 0 && (among.isEmpty() || among.contains(value.asString()));
        case TIMESTAMPTZ -> value.isString() && isMoment(value.asString());
        case INT -> value.isIntegralNumber() && value.canConvertToInt();
        case BIGINT -> value.isIntegralNumber() && value.canConvertToLong();
        case BOOLEAN -> value.isBoolean();
      };
      return right ? Optional.empty() : Optional.of("has a " + name + " that is none");
    }

    private static boolean isMoment(String text) {
      try {
        var at = Instant.parse(text);
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
      } catch (DateTimeException e) {
        return false;
      }
    }
  }

  private static Column id(String name) {
    return new Column(name, Type.UUID, false, Set.of());
  }

  private static Column words(String name) {
    return new Column(name, Type.TEXT, false, Set.of());
  }

  private static Column one(String name, Class<? extends Enum<?>> of) {
    return new Column(name, Type.TEXT, false, Arrays.stream(of.getEnumConstants()).map(Enum::name).collect(Collectors.toSet()));
  }

  private static Column moment(String name) {
    return new Column(name, Type.TIMESTAMPTZ, false, Set.of());
  }

  private static Column whole(String name) {
    return new Column(name, Type.INT, false, Set.of());
  }

  private static Column number(String name) {
    return new Column(name, Type.BIGINT, false, Set.of());
  }

  private static Column truth(String name) {
    return new Column(name, Type.BOOLEAN, false, Set.of());
  }

  String file() {
    return "exact/" + name().toLowerCase(Locale.ROOT) + ".jsonl";
  }

  /** As PostgreSQL is to read rows that were sent. */
  String definition() {
    return columns.stream().map(column -> '"' + column.name() + "\" " + column.type()).collect(Collectors.joining(", "));
  }

  /** @param cells as many as there are columns, in their order */
  String line(List<Object> cells) {
    var row = JSON.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      switch (cells.get(i)) {
        case null -> row.putNull(columns.get(i).name());
        case Boolean truth -> row.put(columns.get(i).name(), truth);
        case Integer number -> row.put(columns.get(i).name(), number);
        case Long number -> row.put(columns.get(i).name(), number);
        case Object other -> row.put(columns.get(i).name(), other.toString());
      }
    }
    return JSON.writeValueAsString(row);
  }

  /** A line that was sent, if it is a row of this, with exactly its columns. @throws Unfit with what is wrong with it */
  ObjectNode row(String line) throws Unfit {
    JsonNode read;
    try {
      read = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new Unfit("is no JSON", e);
    }
    if (!(read instanceof ObjectNode row)) throw new Unfit("is no row");
    for (var column : columns) {
      var wrong = column.wrong(row.get(column.name()));
      if (wrong.isPresent()) throw new Unfit(wrong.get());
    }
    if (row.size() > columns.size()) throw new Unfit("has columns that are none of it");
    return row;
  }

  /** A record that cannot be brought back, and why. */
  static final class Unfit extends Exception {
    Unfit(String why) {
      super(why);
    }

    Unfit(String why, Exception cause) {
      super(why, cause);
    }
  }
}
