package org.tutela.tracking.message;

/** What the engine is fed: reports of devices, and the time. */
public sealed interface Message permits Report, Clock {}
