package org.tutela.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {
  private static final Event EVENT = new Event(new UUID(1, 2), Instant.parse("2026-06-01T09:00:00.000001Z"), Instant.parse("2026-06-01T09:00:00.5Z"),
      "CONSULTATION", "OPEN_PERSON", Optional.of(new UUID(3, 4)), Optional.empty(), "NORTHMERE", "a=b\\n\nd\r", "person", Optional.empty(),
      Optional.of(new UUID(5, 6)), 12, true, "rule=A-1_area");

  @Test
  void the_canonical_form_is_one_line_a_field() {
    assertThat(text(EVENT)).isEqualTo("""
        tutela event 1
        id=00000000-0000-0001-0000-000000000002
        at=2026-06-01T09:00:00.000001Z
        recorded=2026-06-01T09:00:00.500000Z
        operation=CONSULTATION
        action=OPEN_PERSON
        actor=00000000-0000-0003-0000-000000000004
        session=
        area=NORTHMERE
        purpose=a=b\\\\n\\nd\\r
        object_kind=person
        object=
        person=00000000-0000-0005-0000-000000000006
        count=12
        allowed=true
        details=rule=A-1_area
        """);
  }

  @Test
  void an_event_is_read_as_it_was_written() {
    assertThat(Event.decode(EVENT.encode())).isEqualTo(EVENT);
  }

  @ParameterizedTest(name = "{0} instead of {1}")
  @CsvSource({"count=012, count=12", "allowed=yes, allowed=true", "allowed=TRUE, allowed=true", "09:00:00.000001Z, 09:00:00.1Z",
      "OPEN_PERSON, OPEN_PERSON\\x", "tutela event 1, tutela event 2", "session=, session", "actor=00000000-0000-0003, actor=0-0-0003",
      "2026-06-01T, 2026-06-31T", "0006, 000G", "area=NORTHMERE, arena=NORTHMERE"})
  void every_other_form_is_refused(String written, String other) {
    String text = text(EVENT);
    String changed = text.contains(other) ? text.replace(other, written) : text.replace(written, other);
    assertThat(changed).isNotEqualTo(text);
    assertThatIllegalArgumentException().isThrownBy(() -> Event.decode(changed.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tutela event 1\n", "x"})
  void what_is_no_event_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Event.decode(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_line_more_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Event.decode((text(EVENT) + "more=\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Event event) {
    return new String(event.encode(), StandardCharsets.UTF_8);
  }
}
