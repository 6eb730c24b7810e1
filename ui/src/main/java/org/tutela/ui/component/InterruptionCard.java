package org.tutela.ui.component;

import gg.jte.Content;

/** Stops somebody to think. Inside a form when the first action submits. */
public record InterruptionCard(String heading, Content text, Button first, String otherText, String otherHref) {
  public static InterruptionCard of(String heading, Content text, Button first, String otherText, String otherHref) {
    return new InterruptionCard(heading, text, first.inverse(), otherText, otherHref);
  }
}
