package org.tutela.foundation.kernel.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.Page;
import org.tutela.ui.form.Typed;

/** How a controller answers. */
public sealed interface Answer {

  record Show(Page page, int status) implements Answer {}

  /** @param done what the action did, shown once on the next page; "" for nothing */
  record Go(String path, String done) implements Answer {}

  /** One of the designed refusals: conflict, no permission, not found. */
  record Stop(Outcome.Stopped<?> why) implements Answer {}

  /** A file to keep; always as an attachment unless it is a PDF to print. */
  record File(byte[] bytes, String mediaType, String name) implements Answer {}

  /** What a page shows inside itself. */
  record Picture(byte[] bytes, String mediaType) implements Answer {}

  /** A file too long to be held whole, always as an attachment; authorised before the first byte. */
  record Stream(String mediaType, String name, Body body) implements Answer {}

  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  static Answer show(Page page) {
    return new Show(page, 200);
  }

  /** The form again, with what was typed and what to mend. */
  static Answer mend(Page page) {
    return new Show(page, 422);
  }

  /** The form again, unless somebody has changed meanwhile what it is about: the page as it is now may have no such form. */
  static Answer mend(Page page, Typed typed, int version, String what) {
    return typed.overtaken(version) ? stop(new Outcome.Conflict<>(what)) : mend(page);
  }

  static Answer go(String path, String done) {
    return new Go(path, done);
  }

  static Answer stop(Outcome.Stopped<?> why) {
    return new Stop(why);
  }

  /** Done goes on; a refusal shows the form again with each problem beside its field; anything else stops. */
  static <T> Answer from(Outcome<T> outcome, Typed typed, Function<? super T, Answer> done, Supplier<Page> again) {
    return from(outcome, typed, Map.of(), done, again);
  }

  /** @param fields what the form calls otherwise than the law or the service does, by their name; "" for what it has no field for */
  static <T> Answer from(Outcome<T> outcome, Typed typed, Map<String, String> fields, Function<? super T, Answer> done, Supplier<Page> again) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> done.apply(value);
      case Outcome.Refused<T>(var problems) -> {
        problems.forEach(problem -> typed.problem(fields.getOrDefault(problem.field(), problem.field()), problem.message()));
        yield mend(again.get());
      }
      case Outcome.Stopped<T> stopped -> stop(stopped);
    };
  }

  /** Goes on with what was found, or stops. */
  static <T> Answer to(Outcome<T> outcome, Function<? super T, Answer> next) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> next.apply(value);
      case Outcome.Refused<T> refused -> throw new IllegalStateException("reading was refused: " + refused.problems().size() + " problems");
      case Outcome.Stopped<T> stopped -> stop(stopped);
    };
  }

  /** A page that only reads. */
  static <T> Answer read(Outcome<T> outcome, Function<? super T, Page> page) {
    return to(outcome, value -> show(page.apply(value)));
  }
}
