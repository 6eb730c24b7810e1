package org.tutela.foundation.kernel.web;

import org.tutela.foundation.kernel.Outcome;
import org.tutela.ui.Page;

/** How a controller answers. */
public sealed interface Answer {

  record Show(Page page, int status) implements Answer {}

  /** @param done what the action did, shown once on the next page; "" for nothing */
  record Go(String path, String done) implements Answer {}

  /** One of the designed refusals: conflict, no permission, not found. */
  record Stop(Outcome.Stopped<?> why) implements Answer {}

  /** A file to keep; always as an attachment unless it is a PDF to print. */
  record File(byte[] bytes, String mediaType, String name) implements Answer {}

  static Answer show(Page page) {
    return new Show(page, 200);
  }

  /** The form again, with what was typed and what to mend. */
  static Answer mend(Page page) {
    return new Show(page, 422);
  }

  static Answer go(String path, String done) {
    return new Go(path, done);
  }

  static Answer stop(Outcome.Stopped<?> why) {
    return new Stop(why);
  }
}
