package org.tutela.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCodecTest {
  @Test
  void what_is_written_is_read_back() {
    assertThat(RequestCodec.read(RequestCodec.write(Sample.request()))).isEqualTo(Sample.request());
  }

  @Test
  void an_empty_request_has_no_nulls() {
    var nothing = read("{}");
    assertThat(nothing.applicant().anonymous()).isTrue();
    assertThat(nothing.danger().flagged()).isFalse();
    assertThat(nothing.subject().birth()).isEqualTo(PartialDate.UNKNOWN);
    assertThat(RequestCodec.read(RequestCodec.write(nothing))).isEqualTo(nothing);
  }

  @Test
  void a_reader_leaves_out_what_a_later_writer_added() {
    var read = read("""
        {"channel": "CARRIER_PIGEON", "moon": {"phase": 3}, "worry": "w", "subject": {"birth": "spring 1980", "hat": true},
         "applicant": {"safeContact": {"means": ["PHONE", "OWL"]}}}""");
    assertThat(read.channel()).isEqualTo(Channel.NOT_SAID);
    assertThat(read.worry()).isEqualTo("w");
    assertThat(read.subject().birth()).isEqualTo(PartialDate.UNKNOWN);
    assertThat(read.applicant().safeContact().means()).contains(ContactMeans.PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{\"worry\": {\"deep\": []}}", "{\"children\": 3}", "{\"worry\": \"Gwilym"})
  void what_is_no_request_is_refused_without_quoting_it(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("Gwilym").hasNoCause();
  }

  @Test
  void every_choice_has_words_in_both_languages() {
    for (Labelled[] choices : new Labelled[][] {Channel.values(), Known.values(), Tongue.values(), ContactMeans.values(),
        RelationToChild.values(), RelationToApplicant.values(), ParentsAware.values(), Frequency.values(), Heard.values()}) {
      assertThat(choices).allMatch(c -> !c.en().isBlank() && !c.cy().isBlank());
      assertThat(choices).filteredOn(c -> !c.offered()).hasSize(1);
    }
  }

  private static Request read(String json) {
    return RequestCodec.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
