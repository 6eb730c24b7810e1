package org.tutela.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
  /** The worked example of golang.org/x/mod/sumdb/note, the format's origin. */
  private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT = """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String NOTE = TEXT + """

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  @DisplayName("security T-5: the published signed note is verified with the published key")
  void the_published_note_is_verified() {
    var note = SignedNote.parse(NOTE);
    assertThat(NoteKey.parse(VKEY).signed(note)).isTrue();
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.toString()).isEqualTo(NOTE);
    assertThat(NoteKey.parse(VKEY)).hasToString(VKEY);
  }

  @Test
  @DisplayName("security T-5: the published key signs the published note, byte for byte")
  void the_published_note_is_made_again() {
    var signer = NoteSigner.read(SKEY + "\n" + VKEY + "\n");
    assertThat(signer.sign(TEXT)).hasToString(NOTE);
    assertThat(signer.written()).isEqualTo(SKEY + "\n" + VKEY + "\n");
    assertThat(signer.toString()).doesNotContain("AYEK");
  }

  @Test
  void a_changed_text_another_name_or_another_key_is_not_signed() {
    assertThat(NoteKey.parse(VKEY).signed(SignedNote.parse(NOTE.replace("answer", "Answer")))).isFalse();
    assertThat(NoteKey.parse(VKEY).signed(SignedNote.parse(NOTE.replace(" PeterNeumann", " Somebody")))).isFalse();
    assertThat(NoteSigner.generate("PeterNeumann").key().signed(SignedNote.parse(NOTE))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "text\n", "text\n\n", "text\n\n\u2014 name\n", "text\n\n\u2014 name !!!!\n", "text\n\n\u2014 na+me AAAAAAAA\n",
      "text\n\n- name AAAAAAAA\n", "text\n\n\u2014 name AAAAAAAA", "te\u0000xt\n\n\u2014 name AAAAAAAA\n", "text\n\n\u2014 name AAAA\n"})
  void what_is_not_a_note_is_refused(String note) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann+c74f20a3+AhpcAAAA"})
  void what_is_not_a_key_is_refused(String vkey) {
    assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(vkey));
  }

  @Test
  void a_checkpoint_is_read_as_it_was_written() {
    var checkpoint = new Checkpoint("tutela.example/audit", 20852163, Merkle.emptyRoot(), Optional.of(Instant.parse("2026-06-01T09:00:00.000001Z")));
    assertThat(checkpoint.text()).isEqualTo("""
        tutela.example/audit
        20852163
        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
        time 2026-06-01T09:00:00.000001Z
        """);
    var again = Checkpoint.parse(checkpoint.text());
    assertThat(again.sameTree(checkpoint)).isTrue();
    assertThat(again.at()).isEqualTo(checkpoint.at());
  }

  @Test
  void a_checkpoint_of_another_log_with_extensions_of_its_own_is_read() {
    var other = Checkpoint.parse("example.com/behind-the-sofa\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n");
    assertThat(other.size()).isEqualTo(3);
    assertThat(other.at()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\n", "a\n1\n", "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      "a\n1\nAAAA\n", "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime yesterday\n"})
  void what_is_not_a_checkpoint_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
  }
}
