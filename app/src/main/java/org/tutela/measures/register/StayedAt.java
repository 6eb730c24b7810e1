package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.casework.people.HeldAddress;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.History;
import org.tutela.law.register.Item;
import org.tutela.law.register.Stays;

/** All stays at one place, however its name was spaced and capitalised. @param place as it was recorded last */
public record StayedAt(String place, List<StayStore.Kept> stays) {

  static List<StayedAt> of(List<StayStore.Kept> stays) {
    return stays.stream().collect(Collectors.groupingBy(kept -> Place.key(kept.stay().place()))).entrySet().stream()
        .sorted(Map.Entry.comparingByKey()).map(each -> new StayedAt(each.getValue().getLast().stay().place(), each.getValue())).toList();
  }

  /** For a reader from whom the person's addresses are kept. */
  StayedAt withheld() {
    return new StayedAt(HeldAddress.WITHHELD, stays);
  }

  private Stays days() {
    return days(stays);
  }

  private static Stays days(List<StayStore.Kept> stays) {
    return Stays.on(stays.stream().flatMap(kept -> kept.stay().days()).toList());
  }

  /** Days in the twelve months that end with a day. */
  public int days(LocalDate to) {
    return days().inTwelveMonthsTo(to);
  }

  /** The day on which the qualifying period was reached. */
  public Optional<LocalDate> qualified() {
    return days().completedOn();
  }

  boolean isGivenBy(HeldItem item) {
    return item.item() == Item.OTHER_ADDRESS && Place.key(item.first()).equals(Place.key(place));
  }

  public LocalDate last() {
    return stays.stream().map(kept -> kept.stay().to()).max(LocalDate::compareTo).orElseThrow();
  }

  /** What has to be notified, once it qualifies, from the first notification on. @param told as another address, so that no later record of it is news */
  Optional<History.Changed> change(LocalDate notified, boolean told) {
    return days().completedSince(notified).map(day -> new History.Changed(ChangeKind.STAY, day, place, told ? Optional.empty() : Optional.of(found(notified))));
  }

  /** When what was on record made up a qualifying period. */
  private Instant found(LocalDate notified) {
    var known = new ArrayList<StayStore.Kept>();
    for (var kept : stays.stream().sorted(Comparator.comparing(StayStore.Kept::at)).toList()) {
      known.add(kept);
      if (days(known).completedSince(notified).isPresent()) return kept.at();
    }
    throw new IllegalStateException("nothing qualifies");
  }
}
