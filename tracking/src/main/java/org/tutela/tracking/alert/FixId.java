package org.tutela.tracking.alert;

/** Which fix: of an activation, one at each instant. */
public record FixId(String activation, long fixTime) {}
