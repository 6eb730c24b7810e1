package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.PeriodicDuty;

/**
 * What a person came to tell, at a counter.
 *
 * @param mainResidence the home address given is a sole or main residence, and not a place where he can regularly be found
 * @param change what changed, for a notification of a change; at a periodic one where something did
 * @param whole everything that is held was gone through and given again; empty where nobody said
 * @param parent who made it for a young person, under a parental direction; "" otherwise
 * @param remotely under what it was given otherwise than in person, "" where nobody said; empty for one in person
 * @param outside why it was made at no station of the force's list; "" where it was at one, or the force keeps none
 * @param changedOn the day on which it changed; a day to come makes it notice in advance
 */
public record TakeNotification(
    PersonId person, PeriodicDuty.Given kind, LocalDate on, String station, boolean mainResidence, boolean fingerprints, boolean photograph,
    Optional<ChangeKind> change, Optional<LocalDate> changedOn, Optional<Boolean> whole, String parent, String note, String outside, Optional<String> remotely) {

  /** In person. */
  public TakeNotification(PersonId person, PeriodicDuty.Given kind, LocalDate on, String station, boolean mainResidence, boolean fingerprints, boolean photograph,
      Optional<ChangeKind> change, Optional<LocalDate> changedOn, Optional<Boolean> whole, String parent, String note, String outside) {
    this(person, kind, on, station, mainResidence, fingerprints, photograph, change, changedOn, whole, parent, note, outside, Optional.empty());
  }

  /** Where nobody said whether everything was given again, and the person came alone to a station of the force's. */
  public TakeNotification(PersonId person, PeriodicDuty.Given kind, LocalDate on, String station, boolean mainResidence, boolean fingerprints, boolean photograph,
      Optional<ChangeKind> change, Optional<LocalDate> changedOn, String note) {
    this(person, kind, on, station, mainResidence, fingerprints, photograph, change, changedOn, Optional.empty(), "", note, "", Optional.empty());
  }
}
