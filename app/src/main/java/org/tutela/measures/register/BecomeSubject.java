package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.EffectiveTerm;
import org.tutela.law.register.Term;

/**
 * Puts a person on the register because of a conviction, finding or caution that is recorded.
 *
 * @param route by the conviction itself, or by a notice or the earlier Act
 * @param noticeOn when the police gave notice for an offence abroad
 * @param term for this offence, where the disposal has one
 * @param others terms of imprisonment for other listed offences, extended or not, that run with or after it
 * @param second the extension, or the detention half
 * @param dealtWith the day of the sentence, when it came after the conviction
 * @param reading which of two readings of the term a person chose, by its code
 * @param foundListed what a person found who looked an offence up that is not held here
 * @param months of the period, where the law leaves it to a person
 * @param reasons for a choice, a finding or a correction
 */
public record BecomeSubject(
    PersonId person, ConvictionId conviction, Route route, Optional<LocalDate> noticeOn, DisposalKind disposal, Term term, List<EffectiveTerm.Running> others, Term second,
    Optional<LocalDate> dealtWith, Optional<String> reading, Optional<Boolean> foundListed, Optional<Integer> months, String reasons) {

  public BecomeSubject(PersonId person, ConvictionId conviction, Route route, Optional<LocalDate> noticeOn, DisposalKind disposal, Term term, Term second,
      Optional<LocalDate> dealtWith, Optional<String> reading, Optional<Boolean> foundListed, Optional<Integer> months, String reasons) {
    this(person, conviction, route, noticeOn, disposal, term, List.of(), second, dealtWith, reading, foundListed, months, reasons);
  }

  /** With its own, which the others are counted from. */
  List<EffectiveTerm.Running> terms() {
    var own = switch (disposal) {
      case EXTENDED -> new EffectiveTerm.Running(term, second, Term.NONE, true);
      case DETENTION_AND_TRAINING -> new EffectiveTerm.Running(second, term.minus(second), Term.NONE, true);
      default -> new EffectiveTerm.Running(term, Term.NONE, true);
    };
    return Stream.concat(Stream.of(own), others.stream()).toList();
  }

  public enum Route {
    BY_CONVICTION("By the conviction, finding or caution itself"),
    NOTICE_ABROAD("By a police notice for an offence abroad"),
    ACT_1997("Under the Sex Offenders Act 1997, still running on 1 May 2004");

    private final String title;

    Route(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
