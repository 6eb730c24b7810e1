package org.tutela.measures.tracking;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Vault;
import org.tutela.tracking.message.Report;

/**
 * A fitting that was written down late. What the device has sent since was sealed as nobody's, or lies with whoever wore it before; from the moment of
 * the fitting on it is the wearer's.
 */
@Component
class Belated {
  private final IntakeStore store;
  private final Vault vault;

  Belated(IntakeStore store, Vault vault) {
    this.store = store;
    this.vault = vault;
  }

  /** Once for each fitting; the reports come to the engine as if they had come in now. */
  int gather(PersonId person) {
    int gathered = 0;
    for (var late : store.ungathered(person)) {
      store.inOrder();
      var rows = new ArrayList<IntakeStore.Row>();
      for (var sealed : store.unworn(late)) opened(sealed, late).ifPresent(report -> rows.add(row(late, report)));
      for (var report : store.underOthers(late)) rows.add(row(late, report));
      // a day may have been dropped since, or never made
      rows.stream().map(IntakeStore.Row::day).distinct().forEach(store::makeDay);
      if (!rows.isEmpty()) gathered += store.insert(rows);
      store.gathered(late);
    }
    return gathered;
  }

  private Optional<Report> opened(IntakeStore.Unworn sealed, IntakeStore.Worn late) {
    return vault.open(sealed.sealed(), IntakeStore.Unworn.place(sealed.id())).flatMap(bytes -> SealedReport.read(bytes, late.name()))
        .filter(report -> late.covers(Receiving.when(report)));
  }

  private static IntakeStore.Row row(IntakeStore.Worn late, Report report) {
    return IntakeStore.Row.of(Receiving.day(report.fixTime(), report.receivedTime()), late, report);
  }
}
