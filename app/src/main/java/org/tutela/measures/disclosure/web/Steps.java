package org.tutela.measures.disclosure.web;

import java.util.UUID;
import org.tutela.measures.enquiry.ApplicationId;

/** Paths of an application's later steps. */
final class Steps {
  private Steps() {}

  static String application(UUID id) {
    return "/applications/" + id;
  }

  static String step(ApplicationId id, String step) {
    return application(id.value()) + "/" + step;
  }
}
