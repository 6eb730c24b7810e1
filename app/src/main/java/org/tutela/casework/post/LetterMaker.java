package org.tutela.casework.post;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Pdf;
import org.tutela.ui.Words;

/** Makes a letter's PDF. */
@Component
class LetterMaker {
  private static final Words REFERENCE = new Words("Reference:", "Cyfeirnod:");
  private static final Words SIGNED = new Words("Public Protection Unit", "Uned Diogelu'r Cyhoedd");
  private final Pdf pdf;

  LetterMaker(Pdf pdf) {
    this.pdf = pdf;
  }

  byte[] pdf(SendLetter command, Words force, LocalDate written) {
    return pdf.of("post/letter.jte", page(command, force, written));
  }

  static LetterPage page(SendLetter command, Words force, LocalDate written) {
    var language = command.language();
    var wording = Wording.of(command.letter(), written);
    return new LetterPage(language.code(), force.in(language), Dates.day(written).in(language), command.letter().reference(),
        REFERENCE.in(language), command.addressee(), command.address().lines().toList(), wording.heading().in(language),
        wording.paragraphs().stream().map(words -> words.in(language)).toList(), SIGNED.in(language));
  }
}
