package org.tutela.casework.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What those who meet a person are to be warned of, how the person went about offences, or somebody who is at risk from them.
 *
 * @param reviewBy by when somebody looks at it again
 * @param by the name of whoever recorded it
 * @param last what became of it last
 * @param atRisk who it is, and what is to be done, where it is somebody at risk
 */
public record Marker(UUID id, Kind kind, String words, LocalDate from, Optional<LocalDate> reviewBy, LocalDate recordedOn, String by, Optional<Last> last, Optional<AtRisk> atRisk) {

  public enum Kind {
    VIOLENCE("Violence"), WEAPONS("Weapons"), SELF_HARM("Self-harm"), INFECTION("Infectious risk to staff"), DOG("Dog"), OTHER("Another warning"), METHOD("Modus operandi"), AT_RISK("Person at risk");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /** Those who meet the person are to know it first. */
    public boolean warns() {
      return this != METHOD && this != AT_RISK;
    }

    /** It is looked at again by a day. */
    public boolean reviewed() {
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
