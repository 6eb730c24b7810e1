package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tutela.ui.Shell;

/** Makes what stands around a page: who is signed in, where they can go, the form tokens. */
public interface ShellFactory {
  /** @param flash what the last action did, shown once */
  Shell around(String title, Optional<String> flash, HttpServletRequest request);
}
