package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tutela.foundation.kernel.Outcome;

/** Another way on for somebody whom the gate stopped: to prove again who they are, or to state a purpose. */
public interface Detour {
  /** @return the path of the page that can help; empty when nothing can */
  Optional<String> from(Outcome.Forbidden<?> why, HttpServletRequest request);
}
