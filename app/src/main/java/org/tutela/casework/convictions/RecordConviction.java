package org.tutela.casework.convictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final int LONGEST = 1_199;
  private static final Pattern INCHOATE = Pattern.compile("attempt|conspir|aid|abet|counsel|procur|encourag|assist|incit");
  private static final Pattern SECTION = Pattern.compile("(?i)^(ss?\\.?|sections?)\\s*");
  private static final Pattern SUBSECTION = Pattern.compile("\\(.*$");

  /** What cannot be so. */
  public List<Problem> against(LocalDate today) {
    var against = new ArrayList<Problem>();
    if (decidedOn.isAfter(today)) against.add(new Problem("decided", "The date must be today or in the past"));
    if (offenceFrom.filter(decidedOn::isBefore).isPresent()) against.add(new Problem("offence-from", "The offence of %s is later than the decision of %s on it".formatted(offenceFrom.get(), decidedOn)));
    if (offenceFrom.isPresent() && offenceTo.filter(offenceFrom.get()::isAfter).isPresent()) {
      against.add(new Problem("offence-to", "The offence ends on %s, before it begins on %s".formatted(offenceTo.get(), offenceFrom.get())));
    }
    disposalMonths.filter(months -> months < 1 || months > LONGEST)
        .ifPresent(months -> against.add(new Problem("months", "A length of %,d months is no length for “%s”: leave it empty where there is none".formatted(months, disposal))));
    return against;
  }

  /** Attempting, conspiring, aiding and the like: what the title of the charge begins with. */
  public boolean inchoate() {
    return INCHOATE.matcher(offence.toLowerCase(Locale.ROOT)).lookingAt();
  }

  /** {@code s. 9(1)(a)} is section 9; a lettered section keeps its letter. */
  public String sectionNumber() {
    return SUBSECTION.matcher(SECTION.matcher(section.strip()).replaceFirst("")).replaceFirst("").strip();
  }
}
