package org.tutela.foundation.access.web;

import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Permission;

/** One entry of the navigation: a bean of the module whose page it opens, shown to those who may. */
public interface Tab {
  String text();

  String href();

  Permission needs();

  /** Lower stands further left. */
  int order();

  /** Whoever signs in begins at the first of these, or else at the first of all that they may open. */
  default boolean beginsFor(Actor actor) {
    return false;
  }

  /** A badge beside the entry when above zero; asked for on every page, so it must be cheap. */
  default int count(Actor actor) {
    return 0;
  }
}
