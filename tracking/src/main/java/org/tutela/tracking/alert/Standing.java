package org.tutela.tracking.alert;

/** What stands told somewhere, for an engine that has lost its state and is to go on from there. */
public record Standing(String alert, int revision, boolean withdrawn, Finding finding) {}
