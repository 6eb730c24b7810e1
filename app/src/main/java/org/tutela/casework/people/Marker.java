package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What those who meet a person are to be warned of, or how the person went about offences.
 *
 * @param reviewBy by when somebody looks at it again
 * @param by the name of whoever recorded it
 * @param last what became of it last
 */
public record Marker(UUID id, Kind kind, String words, LocalDate from, Optional<LocalDate> reviewBy, LocalDate recordedOn, String by, Optional<Last> last) {

  public enum Kind {
    VIOLENCE("Violence"), WEAPONS("Weapons"), SELF_HARM("Self-harm"), INFECTION("Infectious risk to staff"), DOG("Dog"), OTHER("Another warning"), METHOD("Modus operandi");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Those who meet the person are to know it first. */
    public boolean warns() {
      return this != METHOD;
    }
  }

  public enum Act { KEPT, ENDED, STRUCK }

  /** @param until the last day of one that ended */
  public record Last(Act act, Optional<LocalDate> until, String reason, LocalDate on, String by) {}

  public boolean inForce() {
    return last.filter(one -> one.act() != Act.KEPT).isEmpty();
  }

  public boolean overdue(LocalDate today) {
    return inForce() && reviewBy.filter(today::isAfter).isPresent();
  }
}
