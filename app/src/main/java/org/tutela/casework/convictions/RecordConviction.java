package org.tutela.casework.convictions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;

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

  /** Attempting, conspiring, aiding and the like: what the title of the charge begins with. */
  public boolean inchoate() {
    return offence.toLowerCase(Locale.ROOT).matches("(attempt|conspir|aid|abet|counsel|procur|encourag|assist|incit).*");
  }

  /** {@code s. 9(1)(a)} is section 9; a lettered section keeps its letter. */
  public String sectionNumber() {
    return section.strip().replaceFirst("(?i)^(ss?\\.?|sections?)\\s*", "").replaceFirst("\\(.*$", "").strip();
  }
}
