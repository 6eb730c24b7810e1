package org.tutela.law.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the few words in which the tables name terms, disposals and statutes. */
final class Said {
  static final RuleSet ENGLAND = RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, LocalDate.of(2025, 1, 1));
  static final RuleSet NORTHERN_IRELAND = RuleSets.KNOWN.governing(Jurisdiction.NORTHERN_IRELAND, LocalDate.of(2025, 1, 1));
  static final LocalDate ADULT_BORN = LocalDate.of(1970, 6, 15);
  private static final Pattern TERM = Pattern.compile("(?:(\\d+)m)?(?:(\\d+)d)?");

  private Said() {}

  /** {@code 6m1d} */
  static Term term(String words) {
    Matcher read = TERM.matcher(words);
    if (!read.matches()) throw new IllegalArgumentException(words);
    return new Term(number(read.group(1)), number(read.group(2)));
  }

  /** {@code custody 6m1d}, {@code hospital restricted}, {@code discharge 18m}, {@code fine}. */
  static Disposal disposal(String words) {
    var parts = words.split(" ");
    return switch (parts[0]) {
      case "life" -> new Disposal.Life();
      case "olr" -> new Disposal.LifelongRestriction();
      case "custody" -> new Disposal.Custody(term(parts[1]));
      case "extended" -> new Disposal.Extended(term(parts[1]), term(parts[2]));
      case "dto" -> new Disposal.DetentionAndTraining(term(parts[1]), term(parts[2]));
      case "service" -> new Disposal.ServiceDetention(Integer.parseInt(parts[1]));
      case "hospital" -> new Disposal.Hospital(parts.length > 1);
      case "caution" -> new Disposal.Caution(false);
      case "youth" -> new Disposal.Caution(true);
      case "discharge" -> new Disposal.ConditionalDischarge(term(parts[1]));
      case "payback" -> new Disposal.PaybackSupervision(term(parts[1]));
      case "community" -> new Disposal.Community(term(parts[1]));
      case "absolute" -> new Disposal.AbsoluteDischarge();
      case "pending" -> new Disposal.NotYet();
      default -> new Disposal.Other(words);
    };
  }

  /** {@code 2003 3}, {@code attempted 2003 1}, {@code 1956 14}. */
  static Offence offence(String words) {
    var parts = words.replace("attempted ", "").replace("service ", "").split(" ");
    var statute = switch (parts[0]) {
      case "2003" -> Statute.SOA_2003;
      case "1956" -> Statute.SOA_1956;
      case "1978" -> Statute.PROTECTION_OF_CHILDREN_1978;
      case "1988" -> Statute.CJA_1988;
      case "2008" -> Statute.CJIA_2008;
      case "2009" -> Statute.CORONERS_AND_JUSTICE_2009;
      case "2015" -> Statute.SERIOUS_CRIME_2015;
      default -> Statute.OTHER;
    };
    var offence = Offence.of(statute, parts[1]);
    if (words.contains("attempted ")) offence = offence.attempted();
    return words.contains("service ") ? offence.asService() : offence;
  }

  static Offence offence(String words, Integer offenderAge, Integer otherAge) {
    var offence = offence(words);
    if (offenderAge != null) offence = offence.by(offenderAge);
    return otherAge == null ? offence : offence.againstOneAged(otherAge);
  }

  static Optional<LocalDate> day(LocalDate day) {
    return Optional.ofNullable(day);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
