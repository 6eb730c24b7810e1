package org.tutela.law.register;

import static org.tutela.law.register.Statute.*;
import static org.tutela.law.register.Threshold.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.Standing;

/** The offences that make a person subject, as dated rows. Only the old offences of paragraphs 3 to 8 have been read in the text. */
@Cites(value = "SOA 2003 Sch 3", rules = {"1.1", "paras 3-8", "para 94"})
public final class Schedule3 {
  /** Part 2 of the Act came into force. */
  static final LocalDate BEGAN = LocalDate.of(2004, 5, 1);

  private Schedule3() {}

  /** @param sections the sections named, each as written, such as {@code 160} */
  public record Row(Statute statute, List<String> sections, Threshold threshold, LocalDate from, Standing standing) {
    boolean names(Offence offence) {
      return statute == offence.statute() && sections.contains(offence.section().toUpperCase(Locale.ROOT));
    }

    Reason because(String words) {
      return new Reason(standing == Standing.VERIFIED ? "paras 3-8" : "1.1", "SOA 2003 Sch 3", words, standing, "");
    }
  }

  private static final List<Row> ROWS = List.of(
      row(SOA_2003, ALWAYS, "1", "2", "4", "5", "6", "8", "30", "31", "32", "33", "34", "35", "36", "37", "61"),
      row(SOA_2003, CHILD_OR_SENTENCE, "3", "62", "63", "66", "67"),
      row(SOA_2003, ADULT_OR_YEAR, "7", "9", "10", "11", "12", "14", "15", "25", "26", "48", "49", "50"),
      row(SOA_2003, YEAR, "13"),
      row(SOA_2003, SENTENCE, "16", "17", "18", "19"),
      row(SOA_2003, SENTENCE_BY_AGE, "38", "39", "40", "41"),
      row(SOA_2003, UNDER_16_BY_ADULT_OR_YEAR, "47"),
      row(SOA_2003, CUSTODY_BY_AGE, "64", "65", "69", "70"),
      row(PROTECTION_OF_CHILDREN_1978, UNDER_16_BY_ADULT_OR_YEAR, "1"),
      row(CJA_1988, UNDER_16_BY_ADULT_OR_YEAR, "160"),
      row(CJIA_2008, ADULT_AND_TWO_YEARS, "63"),
      row(CORONERS_AND_JUSTICE_2009, ADULT_AND_TWO_YEARS, "62"),
      row(SERIOUS_CRIME_2015, ADULT_OR_YEAR, "69"),
      read(SOA_1956, TWENTY, "6"),
      read(SOA_1956, TWENTY_AND_UNDER_18, "12", "13"),
      read(SOA_1956, OLD_ASSAULT, "14", "15"));

  private static Row row(Statute statute, Threshold threshold, String... sections) {
    return new Row(statute, List.of(sections), threshold, BEGAN, Standing.NOT_VERIFIED);
  }

  private static Row read(Statute statute, Threshold threshold, String... sections) {
    return new Row(statute, List.of(sections), threshold, BEGAN, Standing.VERIFIED);
  }

  /** @param dependsOnSentence met only because of the sentence: the relevant date is that of the sentence */
  public record Listing(Known registrable, boolean dependsOnSentence, Optional<Row> row, List<Reason> reasons) {}

  /** Whether the offence, dealt with in this way, makes its offender subject. A fact that is missing leaves the answer open. */
  public static Listing list(Offence offence, Disposal disposal, LocalDate day) {
    var named = ROWS.stream().filter(row -> !row.from().isAfter(day) && row.names(offence)).findFirst();
    if (named.isEmpty()) return notHeld(offence);
    var row = named.get();
    var met = row.threshold().met(offence, disposal);
    var reasons = new ArrayList<Reason>();
    reasons.add(row.because("%s, section %s is listed: %s".formatted(offence.statute().title(), offence.section(), row.threshold().words())));
    if (offence.inchoate()) reasons.add(RegisterRule.PARA_94.reason());
    if (offence.service()) reasons.add(RegisterRule.PARA_93.reason());
    switch (met) {
      case YES -> reasons.add(row.because("The threshold is met"));
      case NO -> reasons.add(row.because("The threshold is not met"));
      case UNKNOWN -> row.threshold().open(offence, disposal).forEach(words ->
          reasons.add(RegisterRule.THRESHOLD.missing(offence.otherAge().isEmpty() && words.startsWith("the other") ? "victimAge" : "disposal",
              "It is not known whether it was so: " + words)));
    }
    if (met == Known.UNKNOWN && disposal.readings().stream().map(reading -> row.threshold().met(offence, new Disposal.Custody(reading.term()))).distinct().count() > 1) {
      reasons.add(RegisterRule.P_R5.missing("reading", "Two readings of the term: the threshold is met by one and not by the other"));
    }
    return new Listing(met, met == Known.YES && row.threshold().dependsOnSentence(offence), named, List.copyOf(reasons));
  }

  // the table is not the whole Schedule, so an offence that is not in it is not known to be outside
  private static Listing notHeld(Offence offence) {
    return new Listing(Known.UNKNOWN, false, Optional.empty(), List.of(RegisterRule.THRESHOLD.missing("offence",
        "Not among the offences held here (%s): a person looks it up in the Schedule".formatted(offence.statute() == OTHER ? "another Act" : offence.statute().title()))));
  }
}
