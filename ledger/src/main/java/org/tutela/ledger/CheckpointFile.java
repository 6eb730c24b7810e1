package org.tutela.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Signed checkpoints one after another, each with an empty line after it. A machine that lost power while it wrote may
 * have left a torn note behind; what follows one is still read.
 */
public final class CheckpointFile {
  private CheckpointFile() {}

  /** @param torn how many notes were begun and not ended */
  public record Notes(List<SignedNote> notes, int torn) {
    public Notes {
      notes = List.copyOf(notes);
    }
  }

  /** Survives the loss of power once it has returned. */
  public static void append(Path file, SignedNote note) throws IOException {
    if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
      long size = channel.size();
      String start = size == 0 || endsWithEmptyLine(channel, size) ? "" : "\n\n";
      var bytes = ByteBuffer.wrap((start + note + "\n").getBytes(StandardCharsets.UTF_8));
      channel.position(size);
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    }
  }

  public static Notes read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  static Notes parse(String text) {
    var notes = new ArrayList<SignedNote>();
    int torn = 0;
    String[] blocks = text.split("\n\n+");
    for (int i = 0; i < blocks.length; i++) {
      if (blocks[i].isBlank()) continue;
      boolean signed = i + 1 < blocks.length && blocks[i + 1].startsWith("\u2014 ");
      if (!signed) {
        torn++;
        continue;
      }
      try {
        var note = SignedNote.parse(blocks[i] + "\n\n" + blocks[i + 1].stripTrailing() + "\n");
        // Every kind of signature in use has 64 bytes or more: a shorter one was not written to its end.
        if (note.signatures().stream().anyMatch(one -> one.bytes().length < 64)) torn++;
        else notes.add(note);
      } catch (IllegalArgumentException e) {
        torn++;
      }
      i++;
    }
    return new Notes(notes, torn);
  }

  private static boolean endsWithEmptyLine(FileChannel channel, long size) throws IOException {
    var last = ByteBuffer.allocate(2);
    channel.read(last, Math.max(0, size - 2));
    return size >= 2 && last.get(0) == '\n' && last.get(1) == '\n';
  }
}
