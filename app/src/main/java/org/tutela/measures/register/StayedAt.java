package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.History;
import org.tutela.law.register.Stays;

/** All stays at one place, however its name was spaced and capitalised. @param place as it was recorded last */
public record StayedAt(String place, List<RecordStay> stays) {

  static List<StayedAt> of(List<RecordStay> stays) {
    return stays.stream().collect(Collectors.groupingBy(stay -> Place.key(stay.place()))).entrySet().stream()
        .sorted(Map.Entry.comparingByKey()).map(each -> new StayedAt(each.getValue().getLast().place(), each.getValue())).toList();
  }

  private Stays days() {
    return Stays.on(stays.stream().flatMap(RecordStay::days).toList());
  }

  /** Days in the twelve months that end with a day. */
  public int days(LocalDate to) {
    return days().inTwelveMonthsTo(to);
  }

  /** The day on which the qualifying period was reached. */
  public Optional<LocalDate> qualified() {
    return days().completedOn();
  }

  public LocalDate last() {
    return stays.stream().map(RecordStay::to).max(LocalDate::compareTo).orElseThrow();
  }

  /** What has to be notified, once it qualifies. */
  Optional<History.Changed> change() {
    return qualified().map(day -> new History.Changed(ChangeKind.STAY, day, place));
  }
}
