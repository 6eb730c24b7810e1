package org.tutela.portal.journey;

import org.tutela.ui.Words;

/** The heading of the page that lists the children. */
public final class ChildrenWords {
  public static final Words HEADING = new Words("Which children are you worried about?", "Pa blant rydych chi’n poeni amdanynt?");

  private ChildrenWords() {}
}
