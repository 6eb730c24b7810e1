package org.tutela.tracking.signs;

/** A wearer's positions ceased after a fix at a place, while the device was still heard: a location gap without satellites. */
public record Lost(String wearer, long at, int latitude, int longitude) {}
