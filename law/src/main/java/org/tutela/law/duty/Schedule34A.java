package org.tutela.law.duty;

import static org.tutela.law.duty.Offence.Statute.*;
import static org.tutela.law.duty.Schedule34A.Condition.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.Standing;

/** The child sex offences as dated rows. Paragraphs 8 on and all later amendments are not verified. */
@Cites(value = "CJA 2003 Sch 34A", rules = {"Sch 34A", "Q-3", "Q-8"})
public final class Schedule34A {
  private Schedule34A() {}

  public enum Condition { NONE, VICTIM_UNDER_18, INTENDED_VICTIM_UNDER_18, IMAGE_UNDER_18 }

  /**
   * @param from first section of the row, {@code to} the last
   * @param repealedLaw paragraphs 1-6: an offence, but no harm feared in the future
   */
  public record Row(
      int paragraph, Offence.Statute statute, int from, int to, Condition condition, Offence.Circumstance circumstance,
      boolean repealedLaw, LocalDate inForceFrom, String source, boolean verified) {

    boolean names(Offence offence) {
      if (statute != offence.statute()) return false;
      if (circumstance != Offence.Circumstance.NONE && circumstance != offence.circumstance()) return false;
      // a lettered section (15A) was inserted later and is not covered by a range read without it
      return offence.section().matches("\\d{1,4}") && number(offence) >= from && number(offence) <= to;
    }

    private static int number(Offence offence) {
      return Integer.parseInt(offence.section());
    }

    Known met(Offence offence) {
      if (condition == NONE) return Known.YES;
      return offence.victimAge().map(age -> Known.of(age < 18)).orElse(Known.UNKNOWN);
    }

    public Reason reason() {
      return new Reason("Sch 34A", "CJA 2003 Sch 34A para " + paragraph, "Listed in paragraph " + paragraph + " (" + source + ")",
          verified ? Standing.VERIFIED : Standing.NOT_VERIFIED, "");
    }
  }

  /** Inserted by CJIA 2008 s.140; the day it came into force is not verified. */
  static final LocalDate INSERTED = LocalDate.of(2008, 7, 14);
  private static final String COMMITTEE = "Public Bill Committee, 29 November 2007, New Schedule 4";
  private static final String NOT_READ = "not read in a primary source";

  private static final List<Row> ROWS = List.of(
      old(1, SOA_1956, 5, 6, NONE), old(1, SOA_1956, 28, 28, NONE),
      old(2, SOA_1956, 1, 1, VICTIM_UNDER_18), old(2, SOA_1956, 10, 10, VICTIM_UNDER_18),
      old(2, SOA_1956, 12, 16, VICTIM_UNDER_18),
      old(3, INDECENCY_WITH_CHILDREN_1960, 1, 1, NONE),
      new Row(4, THEFT_1968, 9, 9, INTENDED_VICTIM_UNDER_18, Offence.Circumstance.INTENT_TO_RAPE, true, INSERTED, COMMITTEE, true),
      old(5, CRIMINAL_LAW_1977, 54, 54, NONE),
      old(6, SOA_AMENDMENT_2000, 3, 3, NONE),
      row(7, SOA_2003, 5, 8, NONE, true), row(7, SOA_2003, 9, 15, NONE, true), row(7, SOA_2003, 16, 19, NONE, true),
      row(7, SOA_2003, 25, 26, NONE, true), row(7, SOA_2003, 47, 50, NONE, true),
      row(8, SOA_2003, 1, 4, VICTIM_UNDER_18, false), row(8, SOA_2003, 30, 41, VICTIM_UNDER_18, false),
      row(8, SOA_2003, 61, 61, VICTIM_UNDER_18, false),
      row(9, SOA_2003, 62, 63, INTENDED_VICTIM_UNDER_18, false),
      row(10, SOA_2003, 66, 67, VICTIM_UNDER_18, false),
      row(11, PROTECTION_OF_CHILDREN_1978, 1, 1, NONE, false), row(11, CJA_1988, 160, 160, NONE, false),
      new Row(12, CUSTOMS_1979, 170, 170, IMAGE_UNDER_18, Offence.Circumstance.INDECENT_PHOTOGRAPH_OF_CHILD, false, INSERTED, NOT_READ, false),
      row(13, CJIA_2008, 63, 63, IMAGE_UNDER_18, false));

  private static Row old(int paragraph, Offence.Statute statute, int from, int to, Condition condition) {
    return new Row(paragraph, statute, from, to, condition, Offence.Circumstance.NONE, true, INSERTED, COMMITTEE, true);
  }

  private static Row row(int paragraph, Offence.Statute statute, int from, int to, Condition condition, boolean verified) {
    return new Row(paragraph, statute, from, to, condition, Offence.Circumstance.NONE, false, INSERTED,
        verified ? COMMITTEE : NOT_READ, verified);
  }

  /** The rows in force on a day: the day on which the question is asked, not that of the offence. */
  public static List<Row> on(LocalDate day) {
    return ROWS.stream().filter(row -> !row.inForceFrom().isAfter(day)).toList();
  }

  /** Whether an offence is listed. An unknown age of the victim leaves the answer open. */
  public static Listing list(Offence offence, LocalDate day) {
    var named = on(day).stream().filter(row -> row.names(offence)).findFirst();
    if (named.isEmpty()) {
      return new Listing(Known.NO, Optional.empty(), List.of(DutyRule.Q_3.because("The offence is not listed in Schedule 34A")));
    }
    var row = named.get();
    return switch (row.met(offence)) {
      case YES -> new Listing(Known.YES, named, offence.inchoate() ? List.of(row.reason(), INCHOATE) : List.of(row.reason()));
      case NO -> new Listing(Known.NO, Optional.empty(), List.of(row.verified()
          ? DutyRule.Q_3.because("Paragraph " + row.paragraph() + " needs a person under 18")
          : new Reason("Sch 34A", "CJA 2003 Sch 34A para " + row.paragraph(),
              "Paragraph " + row.paragraph() + " needs a person under 18", Standing.NOT_VERIFIED, "")));
      case UNKNOWN -> new Listing(Known.UNKNOWN, named, List.of(
          DutyRule.Q_3.missing("victimAge", "The age of the other person is not recorded")));
    };
  }

  private static final Reason INCHOATE = new Reason("Sch 34A", "CJA 2003 Sch 34A para 14 on",
      "Attempting, conspiring, aiding, encouraging or inciting a listed offence", Standing.NOT_VERIFIED, "");

  public record Listing(Known listed, Optional<Row> row, List<Reason> reasons) {
    /** Harm feared under s.327B(6) is by an offence of paragraph 7 on. */
    public boolean canBeFeared() {
      return listed == Known.YES && row.filter(found -> !found.repealedLaw()).isPresent();
    }
  }
}
