package org.tutela.tracking.message;

/** Where a position came from, the best first. */
public enum Source { GPS, RF, WIFI, LBS, NONE }
