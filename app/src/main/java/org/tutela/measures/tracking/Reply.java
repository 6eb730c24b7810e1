package org.tutela.measures.tracking;

/** What became of what was sent; once it is {@link Taken} it is on the disk. */
public sealed interface Reply {
  /**
   * @param stored of somebody who wears the device
   * @param again had come before
   * @param unworn nobody wore the device then
   */
  record Taken(int stored, int again, int unworn) implements Reply {}

  record Refused(Refusal why) implements Reply {}
}
