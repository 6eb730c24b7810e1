package org.tutela.law;

/** One entry in a catalogue of rules: what it is called, where it was read, what it says. */
public interface Rule {
  String id();

  String citation();

  String text();

  Standing standing();

  /** The rule itself as a reason. */
  default Reason reason() {
    return because(text());
  }

  /** The rule applied to this case, in words about this case. */
  default Reason because(String words) {
    return new Reason(id(), citation(), words, standing(), "");
  }

  /** The rule is not met; {@code about} names the fact that is missing or wrong, so that a form can show it there. */
  default Reason missing(String about, String words) {
    return new Reason(id(), citation(), words, standing(), about);
  }
}
