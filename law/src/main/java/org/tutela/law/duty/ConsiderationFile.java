package org.tutela.law.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is on file for one consideration in one area.
 *
 * @param records each one recorded, in order: new facts after a decision add another
 * @param supersededBy the app's reference to the later one that covers this one
 */
public record ConsiderationFile(
    String area, Trigger trigger, LocalDate triggeredOn, String startedBy, List<ConsiderationRecord> records,
    Optional<DisclosureMade> made, String supersededBy) {

  public ConsiderationFile {
    records = List.copyOf(records);
  }

  public LocalDate dueOn() {
    return trigger.dueOn(triggeredOn);
  }

  public Optional<ConsiderationRecord> record() {
    return records.isEmpty() ? Optional.empty() : Optional.of(records.getLast());
  }

  ConsiderationFile startedBy(String officer) {
    return new ConsiderationFile(area, trigger, triggeredOn, officer, records, made, supersededBy);
  }

  ConsiderationFile recorded(ConsiderationRecord record) {
    var more = new ArrayList<>(records);
    more.add(record);
    return new ConsiderationFile(area, trigger, triggeredOn, startedBy, more, made, supersededBy);
  }

  ConsiderationFile made(DisclosureMade disclosure) {
    return new ConsiderationFile(area, trigger, triggeredOn, startedBy, records, Optional.of(disclosure), supersededBy);
  }

  ConsiderationFile supersededBy(String later) {
    return new ConsiderationFile(area, trigger, triggeredOn, startedBy, records, made, later);
  }
}
