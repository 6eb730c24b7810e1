package org.tutela.casework.convictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Problem;

/**
 * @param statute by its short title and year: {@code Sexual Offences Act 2003}
 * @param section the number alone: {@code 9}
 * @param court or the police station, for a caution
 * @param disposalMonths the length, where it has one
 */
public record RecordConviction(
    PersonId person,
    ConvictionKind kind,
    String statute,
    String section,
    String offence,
    Optional<LocalDate> offenceFrom,
    Optional<LocalDate> offenceTo,
    LocalDate decidedOn,
    String court,
    Jurisdiction jurisdiction,
    Optional<Integer> victimAge,
    Sex victimSex,
    String disposal,
    Optional<Integer> disposalMonths) {

  /** What cannot be so. */
  public List<Problem> against(LocalDate today) {
    var against = new ArrayList<Problem>();
    if (decidedOn.isAfter(today)) against.add(new Problem("decided", "The date must be today or in the past"));
    if (offenceFrom.filter(decidedOn::isBefore).isPresent()) against.add(new Problem("offence-from", "The offence cannot be later than the decision on it"));
    if (offenceFrom.isPresent() && offenceTo.filter(offenceFrom.get()::isAfter).isPresent()) {
      against.add(new Problem("offence-to", "The last day of the offence must not be before the first"));
    }
    return against;
  }

  /** Attempting, conspiring, aiding and the like: what the title of the charge begins with. */
  public boolean inchoate() {
    return offence.toLowerCase(Locale.ROOT).matches("(attempt|conspir|aid|abet|counsel|procur|encourag|assist|incit).*");
  }

  /** {@code s. 9(1)(a)} is section 9; a lettered section keeps its letter. */
  public String sectionNumber() {
    return section.strip().replaceFirst("(?i)^(ss?\\.?|sections?)\\s*", "").replaceFirst("\\(.*$", "").strip();
  }
}
