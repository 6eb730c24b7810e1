package org.tutela.measures.tracking.reading;

import org.tutela.tracking.message.Report;

/** @param device the number of the device behind a gateway; "" where the sender is the device */
public record Reading(String device, Report report) {

  /** As of an activation, received at an instant; whatever the sender wrote for them is not believed. */
  public Report as(String activation, long received) {
    return new Report(activation, report.fixTime(), received, report.latitude(), report.longitude(), report.accuracy(), report.source(), report.speed(), report.battery(),
        report.charging(), report.motion(), report.flags());
  }
}
