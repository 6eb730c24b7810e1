package org.tutela.measures.register;

import java.time.Instant;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/**
 * A list of registrants from another system, and how far the work on it is.
 *
 * @param people in it
 * @param place of the last person who was dealt with in this state
 * @param good who can be loaded; @param bad who has to be mended; @param loaded who is on the register
 * @param stopped why the work stopped; "" while it has not
 * @param acting who is answerable for the work
 */
public record HeldList(
    ListId id, AreaCode area, State state, int people, int place, int good, int bad, int loaded, String stopped, Instant receivedAt, UserId acting, int version) {

  public enum State {
    CHECKING("Being checked"), CHECKED("Checked, nothing loaded yet"), LOADING("Being loaded"), LOADED("Loaded"), STOPPED("Stopped"), GIVEN_UP("Given up");

    private final String title;

    State(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public boolean working() {
    return state == State.CHECKING || state == State.LOADING;
  }

  /** Everybody has been checked: what stopped was the loading. */
  boolean checked() {
    return good + bad == people;
  }

  HeldList in(State other, int reached) {
    return new HeldList(id, area, other, people, reached, good, bad, loaded, "", receivedAt, acting, version);
  }

  /** Of those checked, so many more are good and so many are not. */
  HeldList checked(int reached, int moreGood, int moreBad) {
    return new HeldList(id, area, state, people, reached, good + moreGood, bad + moreBad, loaded, "", receivedAt, acting, version);
  }

  /** So many were loaded; so many have turned out not to be good after all. */
  HeldList loaded(int reached, int more, int turnedBad) {
    return new HeldList(id, area, state, people, reached, good - turnedBad, bad + turnedBad, loaded + more, "", receivedAt, acting, version);
  }

  HeldList stopped(String why) {
    return new HeldList(id, area, State.STOPPED, people, place, good, bad, loaded, why, receivedAt, acting, version);
  }

  HeldList by(UserId other) {
    return new HeldList(id, area, state, people, place, good, bad, loaded, stopped, receivedAt, other, version);
  }
}
