package org.tutela.measures.tracking.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.tutela.ui.form.Typed;

/** A file of text that came with a form. */
final class SentText {
  private SentText() {}

  /** Empty when there is none, or with an error beside the field when it is too long or no text. */
  static Optional<String> of(MultipartFile file, Typed typed, String field, int longest) throws IOException {
    return of(file, typed, field, longest, "");
  }

  /** @param tooLarge what to do about one that is too long */
  static Optional<String> of(MultipartFile file, Typed typed, String field, int longest, String tooLarge) throws IOException {
    if (file == null || file.isEmpty()) return Optional.empty();
    if (file.getSize() > longest) {
      typed.problem(field, "The file is larger than " + longest / 1_000 + " KB" + tooLarge);
      return Optional.empty();
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString());
    } catch (CharacterCodingException e) {
      typed.problem(field, "The file is not text in UTF-8");
      return Optional.empty();
    }
  }
}
