package org.tutela.tracking.signs;

/** A sign of one device at an instant: to be kept and shown, and no alert by itself. */
public record Seen(Sign sign, String activation, long at) {}
