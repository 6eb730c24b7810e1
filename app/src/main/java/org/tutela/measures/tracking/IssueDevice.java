package org.tutela.measures.tracking;

import java.util.Optional;

/** @param gateway the number of the one that it is behind */
public record IssueDevice(String number, DeviceKind kind, String model, Optional<String> gateway) {}
