package org.tutela.foundation.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * What came of an action. An expected refusal is one of these values; an exception is a bug or broken
 * infrastructure. A write whose outcome is not {@link Done} leaves nothing behind.
 */
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  /** The person at the keyboard can mend it: each problem names its field. */
  record Refused<T>(List<Problem> problems) implements Outcome<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The action cannot go on, whatever is typed. */
  sealed interface Stopped<T> extends Outcome<T> {}

  /** Somebody changed the row since this page was read. */
  record Conflict<T>(String what) implements Stopped<T> {}

  /** The signed-in person may not do this; {@code rule} goes to the audit, never to the page. */
  record Forbidden<T>(String rule) implements Stopped<T> {}

  /** There is no such thing, or the signed-in person may not learn that there is. */
  record NotFound<T>() implements Stopped<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(String field, String message) {
    return new Refused<>(List.of(new Problem(field, message)));
  }

  static <T> Outcome<T> refused(List<Problem> problems) {
    return new Refused<>(problems);
  }

  static <T> Outcome<T> conflict(String what) {
    return new Conflict<>(what);
  }

  static <T> Outcome<T> forbidden(String rule) {
    return new Forbidden<>(rule);
  }

  static <T> Outcome<T> notFound() {
    return new NotFound<>();
  }

  default boolean isDone() {
    return this instanceof Done;
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(var problems) -> new Refused<>(problems);
      case Conflict<T>(var what) -> new Conflict<>(what);
      case Forbidden<T>(var rule) -> new Forbidden<>(rule);
      case NotFound<T>() -> new NotFound<>();
    };
  }

  default <R> Outcome<R> map(Function<? super T, R> change) {
    return then(value -> done(change.apply(value)));
  }

  /** For callers to whom anything but success is a bug (the simulator, a job, a test). */
  default T orThrow() {
    if (this instanceof Done<T>(T value)) return value;
    throw new IllegalStateException("not done: " + this);
  }
}
