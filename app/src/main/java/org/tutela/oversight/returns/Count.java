package org.tutela.oversight.returns;

/** A number as it may be shown: another area's small number could point to somebody, so it is not shown, and not kept here either. */
public sealed interface Count {
  int SMALL = 5;

  record Exact(int number) implements Count {}

  record Fewer() implements Count {}

  /** @param own of the reader's own area */
  static Count of(int number, boolean own) {
    return own || number >= SMALL ? new Exact(number) : new Fewer();
  }

  default String shown() {
    return switch (this) {
      case Exact(int number) -> Integer.toString(number);
      case Fewer() -> "fewer than " + SMALL;
    };
  }

  /** For the length of a bar; the hidden ones have one length. */
  default int length() {
    return this instanceof Exact(int number) ? number : 0;
  }
}
