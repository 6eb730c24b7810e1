package org.tutela.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tutela.intake.Envelope.Opened;

class EnvelopeTest {
  private static final String REFERENCE = "0000-0000-0000-00000";

  @TempDir Path folder;
  private EnvelopeKeys files;
  private SealingKeys sealing;
  private OpeningKeys opening;

  @BeforeEach
  void keys() {
    files = EnvelopeKeys.in(folder);
    sealing = SealingKeys.read(files.publicFile());
    opening = OpeningKeys.read(files.privateFile());
  }

  @Test
  void what_was_sealed_opens_to_the_same_request() {
    assertThat(opening.open(sealing.seal(REFERENCE, Sample.request()))).isEqualTo(new Opened.Read(Sample.request()));
  }

  @Test
  void nothing_of_the_request_can_be_read_in_the_envelope() {
    assertThat(new String(sealing.seal(REFERENCE, Sample.request()).sealed(), StandardCharsets.ISO_8859_1)).doesNotContain("Gwil", "worry");
  }

  @Test
  void a_changed_byte_anywhere_does_not_open() {
    var envelope = sealing.seal(REFERENCE, Sample.request());
    for (int at = 0; at < envelope.sealed().length; at += 97) {
      byte[] changed = envelope.sealed().clone();
      changed[at] ^= 1;
      assertThat(opening.open(new Envelope(REFERENCE, 1, changed))).as("byte %d", at).isEqualTo(new Opened.NotOurs());
    }
  }

  @Test
  void a_cut_or_empty_envelope_does_not_open() {
    assertThat(opening.open(new Envelope(REFERENCE, 1, new byte[0]))).isEqualTo(new Opened.NotOurs());
    assertThat(opening.open(new Envelope(REFERENCE, 1, java.util.Arrays.copyOf(sealing.seal(REFERENCE, Sample.request()).sealed(), 500))))
        .isEqualTo(new Opened.NotOurs());
  }

  @Test
  void an_envelope_moved_to_another_reference_or_version_does_not_open() {
    var envelope = sealing.seal(REFERENCE, Sample.request());
    assertThat(opening.open(new Envelope("1111-1111-1111-11111", 1, envelope.sealed()))).isEqualTo(new Opened.NotOurs());
    assertThat(opening.open(new Envelope(REFERENCE, 0, envelope.sealed()))).isEqualTo(new Opened.NotOurs());
  }

  @Test
  void other_keys_do_not_open_it(@TempDir Path elsewhere) {
    var others = OpeningKeys.read(EnvelopeKeys.in(elsewhere).privateFile());
    assertThat(others.open(sealing.seal(REFERENCE, Sample.request()))).isEqualTo(new Opened.NotOurs());
  }

  @Test
  void an_envelope_of_a_later_version_is_kept_for_later() {
    byte[] later = "{\"anything\":1}".getBytes(StandardCharsets.UTF_8);
    assertThat(opening.open(sealing.seal(REFERENCE, 2, later))).isEqualTo(new Opened.TooNew(2));
  }

  @Test
  void envelopes_of_short_and_long_requests_have_the_same_length() {
    var shortest = RequestCodec.read("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(sealing.seal(REFERENCE, shortest).sealed()).hasSameSizeAs(sealing.seal(REFERENCE, Sample.request()).sealed());
  }

  @Test
  void lengths_fall_into_four_classes_and_longer_ones_are_refused() {
    var sizes = new HashSet<Integer>();
    for (int length = 0; length <= 1024 * 1024 - 4; length += 10_000) {
      byte[] message = new byte[length];
      sizes.add(Padding.pad(message).length);
      assertThat(Padding.strip(Padding.pad(message))).hasSize(length);
    }
    assertThat(sizes).hasSize(4);
    assertThatThrownBy(() -> Padding.pad(new byte[1024 * 1024])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_private_file_is_for_its_owner_only_and_keys_are_drawn_once() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.privateFile()))).isEqualTo("rw-------");
    String before = Files.readString(files.privateFile());
    EnvelopeKeys.in(folder);
    assertThat(Files.readString(files.privateFile())).isEqualTo(before);
  }

  @Test
  void the_public_file_opens_nothing() throws Exception {
    String publicKeys = Files.readString(files.publicFile());
    assertThatThrownBy(() -> OpeningKeys.of(publicKeys)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("security P-5: references are random, in groups, with a check character")
  void references_are_random() {
    var drawn = new HashSet<String>();
    for (int i = 0; i < 10_000; i++) drawn.add(RequestReference.draw());
    assertThat(drawn).hasSize(10_000).allMatch(r -> r.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}[0-9A-Z*~$=]"));
    assertThat(RequestReference.of(new byte[10])).isEqualTo(REFERENCE);
    assertThat(RequestReference.of(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1})).isEqualTo("0000-0000-0000-00011");
  }
}
