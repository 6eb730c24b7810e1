package org.tutela.law.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Standing;

/**
 * The rules of one place from one day on, as data.
 *
 * @param title what they are called where they are shown
 * @param from empty while the commencement is not known: then it governs nothing
 * @param changes that have to be notified
 * @param doubtful changes of which it is not known whether they had to be notified already: a person decides
 * @param items that have to be notified; an item beyond statute becomes statutory by standing here
 * @param daysWithoutResidence how often without a sole or main residence; empty: yearly, like everybody
 * @param travel which journeys need notice, and by when
 * @param riskOrderDays within which whoever is under a sexual risk order, and not on the register, tells name and home address; empty where no rule asks for it
 * @param further what they ask or allow beyond the first Act
 * @param review how an indefinite period comes to be reviewed
 */
@Cites(value = "Design: rule sets by place and commencement", rules = {"0 rule set", "14", "12"})
public record RuleSet(
    String id, String title, Jurisdiction place, Optional<LocalDate> from, boolean cautionsCount, Set<ChangeKind> changes, Set<ChangeKind> doubtful, Set<Item> items,
    Optional<Integer> daysWithoutResidence, TravelDuty.Rule travel, Further further,
    Optional<Integer> riskOrderDays, ReviewScheme review, Standing standing) {

  public RuleSet {
    changes = changes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(changes));
    doubtful = Set.copyOf(doubtful);
    items = items.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(items));
  }

  public boolean requires(ChangeKind kind) {
    return changes.contains(kind);
  }

  public boolean requires(Item item) {
    return items.contains(item);
  }

  public Optional<AbsenceDuty.Rule> absence() {
    return further.absence();
  }

  public boolean travelNeedsNotice(Journey journey) {
    return journey.days() >= (Journey.IRELAND.equals(journey.country()) ? travel.irelandDays() : travel.days());
  }

  /** The same rules once the day of their commencement is known, with what the instrument adds: an added item is to be notified, and told again when it changes. */
  RuleSet commencing(Commencement commencement) {
    var all = EnumSet.noneOf(Item.class);
    all.addAll(items);
    all.addAll(commencement.items());
    var told = EnumSet.noneOf(ChangeKind.class);
    told.addAll(changes);
    if (!items.containsAll(all)) told.add(ChangeKind.ITEM);
    return new RuleSet(id, title, place, Optional.of(commencement.on()), cautionsCount, told, doubtful, all, daysWithoutResidence, travel, further, riskOrderDays, review, standing);
  }

  /** What of it somebody tells who is under a sexual risk order and not on the register. */
  public RuleSet underRiskOrder() {
    return new RuleSet(id, title, place, from, cautionsCount, RiskOrderDuty.CHANGES, Set.of(), RiskOrderDuty.ITEMS, Optional.empty(), travel, Further.NONE, riskOrderDays, review, standing);
  }

  /** What its source is said to ask and the service does not work out; "" where nothing is known of that. */
  public String leftOut() {
    return !id.equals(RuleSets.ACT_2026) ? "" : "What the papers of the Bill said of reviews that the police begin, of stations that a chief officer lists and of entry and search is not worked out (not verified): look it up in the Act";
  }

  boolean governs(Jurisdiction where, LocalDate day) {
    return place == where && from.filter(begins -> !day.isBefore(begins)).isPresent();
  }
}
