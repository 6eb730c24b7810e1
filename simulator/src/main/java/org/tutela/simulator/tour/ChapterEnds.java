package org.tutela.simulator.tour;

/** After a step that did not hold and was told of. */
final class ChapterEnds extends DidNotHold {
  private static final long serialVersionUID = 1;

  ChapterEnds(String why) {
    super(why);
  }
}
