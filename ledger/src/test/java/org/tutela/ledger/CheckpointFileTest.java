package org.tutela.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  @TempDir Path folder;
  private final SampleLog log = SampleLog.of(300);

  @Test
  void notes_are_read_in_the_order_in_which_they_were_appended() throws IOException {
    Path file = folder.resolve("new/checkpoints");
    for (SignedNote note : log.notes) CheckpointFile.append(file, note);
    assertThat(CheckpointFile.read(file).notes()).map(SignedNote::toString).isEqualTo(log.notes.stream().map(SignedNote::toString).toList());
    assertThat(CheckpointFile.read(file).torn()).isZero();
  }

  @Test
  void a_note_torn_anywhere_loses_no_other() throws IOException {
    String torn = log.notes.get(1).toString();
    for (int length = 1; length < torn.length() - 2; length++) {
      Path file = folder.resolve("torn-" + length);
      CheckpointFile.append(file, log.notes.get(0));
      Files.writeString(file, Files.readString(file) + torn.substring(0, length));
      CheckpointFile.append(file, log.notes.get(2));
      var read = CheckpointFile.read(file);
      assertThat(read.notes()).as("torn at %d", length).map(SignedNote::toString)
          .containsExactly(log.notes.get(0).toString(), log.notes.get(2).toString());
    }
  }

  @Test
  void the_command_says_pass_fail_or_that_it_could_not_look() throws IOException {
    Path export = Files.write(folder.resolve("export"), log.export());
    Path file = folder.resolve("checkpoints");
    for (SignedNote note : log.notes) CheckpointFile.append(file, note);
    String key = log.signer.key().toString();
    assertThat(run(0, export.toString(), "--key", key, "--checkpoint", file.toString())).startsWith("PASS: 300 events without a gap");
    log.leaves.remove(150);
    Files.write(export, log.export());
    assertThat(run(1, export.toString(), "--key", key)).startsWith("FAIL at event 150: it is missing");
    assertThat(run(2, export.toString())).contains("usage");
    assertThat(run(2, export.toString(), "--key")).contains("--key wants a value");
    assertThat(run(2, export.toString(), "--key", "nonsense")).contains("a key looks like");
    assertThat(run(2, folder.resolve("nowhere").toString(), "--key", key)).contains("cannot read");
  }

  private static String run(int exit, String... args) {
    var out = new ByteArrayOutputStream();
    assertThat(Verify.run(args, new PrintStream(out))).isEqualTo(exit);
    return out.toString();
  }
}
