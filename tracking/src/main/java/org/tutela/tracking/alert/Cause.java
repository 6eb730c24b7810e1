package org.tutela.tracking.alert;

/** Why there was no position. */
public enum Cause { NONE, NO_GPS, NO_CONTACT }
