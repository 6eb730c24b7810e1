package org.tutela.law.register;

import static org.tutela.law.register.Jurisdiction.*;
import static org.tutela.law.register.ReviewScheme.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Standing;

/** Every rule set that is known. The one in force on the day of a fact governs it, never the one in force today. */
@Cites(value = "SOA 2003; SI 2012/1876; SSI 2007/246; SSI 2013/214 and 216; SR (NI) 2014/185; Crime and Policing Act 2026", rules = {"0 rule set", "14", "12"})
public record RuleSets(List<RuleSet> sets) {
  static final String ACT_2026 = "EW-2026-CPA";
  /** SSI 2004/205, before SSI 2013/216 changed it: of 3 days or longer, and 24 hours where 12 stand now. What the 24 are counted from was not read, so what was told between them is for a person. */
  private static final TravelDuty.Rule SCOTLAND_2004 = new TravelDuty.Rule(3, 3, 24, 12);
  private static final Set<ChangeKind> SINCE_2007 = EnumSet.of(ChangeKind.ACCOUNT, ChangeKind.CARD, ChangeKind.IDENTITY);
  private static final Set<ChangeKind> BASIC_CHANGES = EnumSet.of(ChangeKind.NAME, ChangeKind.HOME, ChangeKind.STAY, ChangeKind.RELEASE);
  private static final Set<ChangeKind> ALL_CHANGES = EnumSet.complementOf(EnumSet.of(ChangeKind.ITEM));
  private static final Set<ChangeKind> WITHOUT_HOUSEHOLD = EnumSet.complementOf(EnumSet.of(ChangeKind.HOUSEHOLD, ChangeKind.ITEM));
  private static final Set<Item> BASIC_ITEMS = EnumSet.range(Item.BIRTH, Item.OTHER_ADDRESS);
  private static final Set<Item> ALL_STATUTORY = EnumSet.range(Item.BIRTH, Item.FINGERPRINTS_AND_PHOTOGRAPH);
  private static final Further NI_2014 = Further.of(new AbsenceDuty.Rule(3, 12, RegisterRule.ABSENCE));
  /** From the papers of the Bill. */
  private static final Further EW_2026 = new Further(Optional.of(new AbsenceDuty.Rule(5, 12, RegisterRule.ABSENCE_2026)), Optional.of(new NewNameDuty.Rule(7, RegisterRule.NEW_NAME_2026)),
      Optional.of(new PremisesDuty.Rule(12, RegisterRule.PREMISES_2026)), true, true);

  public RuleSets {
    sets = List.copyOf(sets);
  }

  public static final RuleSets KNOWN = new RuleSets(List.of(
      early("EW-2004", ENGLAND_AND_WALES, true, TravelDuty.Rule.THREE_DAYS, BY_APPLICATION),
      full("EW-2012", "With the Notification Requirements Regulations 2012", ENGLAND_AND_WALES, LocalDate.of(2012, 8, 13), TravelDuty.Rule.ANY_JOURNEY, Further.NONE, 3, BY_APPLICATION, Standing.VERIFIED),
      new RuleSet(ACT_2026, "Crime and Policing Act 2026", ENGLAND_AND_WALES, Optional.empty(), true, ALL_CHANGES, Set.of(), ALL_STATUTORY, Optional.of(7),
          TravelDuty.Rule.ANY_JOURNEY, EW_2026, Optional.of(3), BY_APPLICATION, Standing.NOT_VERIFIED),
      early("SCT-2004", SCOTLAND, false, SCOTLAND_2004, BY_POLICE),
      new RuleSet("SCT-2007", "With the regulations of 2007, from a day of that year that has not been read", SCOTLAND, Optional.of(LocalDate.of(2007, 1, 1)), false, BASIC_CHANGES, SINCE_2007, BASIC_ITEMS,
          Optional.empty(), SCOTLAND_2004, Further.NONE, Optional.empty(), BY_POLICE, Standing.NOT_VERIFIED),
      new RuleSet("SCT-2008", "With the regulations of 2007, which were in force by then", SCOTLAND, Optional.of(LocalDate.of(2008, 1, 1)), false, with(BASIC_CHANGES, SINCE_2007), Set.of(),
          with(BASIC_ITEMS, EnumSet.range(Item.ACCOUNT, Item.PASSPORT)), Optional.empty(), SCOTLAND_2004, Further.NONE, Optional.empty(), BY_POLICE, Standing.NOT_VERIFIED),
      // the day on which a period could be prescribed for those without a residence; what is asked of journeys began a little before, on a day that has not been read
      new RuleSet("SCT-2013", "With the regulations of 2013", SCOTLAND, Optional.of(LocalDate.of(2013, 7, 8)), false, WITHOUT_HOUSEHOLD, Set.of(), without(Item.HOUSEHOLD), Optional.of(7),
          TravelDuty.Rule.ANY_JOURNEY, Further.NONE, Optional.empty(), BY_POLICE, Standing.NOT_VERIFIED),
      early("NI-2004", NORTHERN_IRELAND, true, TravelDuty.Rule.THREE_DAYS, NOT_WORKED_OUT),
      full("NI-2014", "With the regulations of 2014", NORTHERN_IRELAND, LocalDate.of(2014, 1, 1), new TravelDuty.Rule(1, 3, 12, 12), NI_2014, null, NOT_WORKED_OUT, Standing.NOT_VERIFIED)));

  /** Before the changes of 2007 to 2014; that only journeys of 3 days or more then needed notice has been read of Scotland alone, and not from when an indefinite period could be reviewed. */
  private static RuleSet early(String id, Jurisdiction place, boolean cautionsCount, TravelDuty.Rule travel, ReviewScheme review) {
    return new RuleSet(id, "Part 2 of the Sexual Offences Act 2003, as first in force", place, Optional.of(Schedule3.BEGAN), cautionsCount, BASIC_CHANGES, Set.of(), BASIC_ITEMS, Optional.empty(), travel,
        Further.NONE, Optional.empty(), review, Standing.NOT_VERIFIED);
  }

  // the day on which the rules of 2014 began has not been read
  private static RuleSet full(String id, String title, Jurisdiction place, LocalDate from, TravelDuty.Rule travel, Further further, Integer riskOrderDays, ReviewScheme review,
      Standing standing) {
    return new RuleSet(id, title, place, Optional.of(from), true, ALL_CHANGES, Set.of(), ALL_STATUTORY, Optional.of(7),
        travel, further, Optional.ofNullable(riskOrderDays), review, standing);
  }

  private static <E extends Enum<E>> Set<E> with(Set<E> some, Set<E> more) {
    var all = EnumSet.copyOf(some);
    all.addAll(more);
    return all;
  }

  private static Set<Item> without(Item item) {
    var items = EnumSet.copyOf(ALL_STATUTORY);
    items.remove(item);
    return items;
  }

  /** Whether a rule set that is in force at any time asks in that place for notice of absence from home. */
  public boolean askOfAbsence(Jurisdiction place) {
    for (var set : sets) if (set.place() == place && set.from().isPresent() && set.absence().isPresent()) return true;
    return false;
  }

  /** The same of going to private premises where children are. */
  public boolean askOfPremises(Jurisdiction place) {
    for (var set : sets) if (set.place() == place && set.from().isPresent() && set.further().premises().isPresent()) return true;
    return false;
  }

  /** Facts before the Act came into force are judged by its first rules (s.81). */
  public RuleSet governing(Jurisdiction place, LocalDate day) {
    var on = day.isBefore(Schedule3.BEGAN) ? Schedule3.BEGAN : day;
    // asked for every fact of a history: a loop, and no stream
    RuleSet last = null;
    for (var set : sets) {
      if (set.governs(place, on) && (last == null || set.from().orElseThrow().isAfter(last.from().orElseThrow()))) last = set;
    }
    return Optional.ofNullable(last).orElseThrow();
  }

  /** With the commencements that were entered from the instruments; a day that is known from the statute itself stays. */
  public RuleSets commencing(List<Commencement> entered) {
    return new RuleSets(sets.stream().map(set -> entered.stream().filter(one -> one.ruleSet().equals(set.id()) && set.from().isEmpty()).findFirst().map(set::commencing).orElse(set)).toList());
  }

  /** Those that wait for somebody to enter their day. */
  public List<RuleSet> waiting() {
    return sets.stream().filter(set -> set.from().isEmpty()).toList();
  }
}
