package org.tutela.simulator.tour;

/** A step of the story did not go as the law, or the page, promises. */
class DidNotHold extends RuntimeException {
  private static final long serialVersionUID = 1;

  DidNotHold(String why) {
    super(why);
  }
}
