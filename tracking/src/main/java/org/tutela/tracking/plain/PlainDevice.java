package org.tutela.tracking.plain;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Flag;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.time.Interval;

/** What one activation's device said of itself. */
final class PlainDevice {
  private static final long DAY = 86_400_000;

  final List<Finding> findings = new ArrayList<>();
  private final Rule.Device rule;
  private final Parameters parameters;
  private final List<Report> taken;
  private final long now;

  PlainDevice(Rule.Device rule, List<Report> taken, Parameters parameters, long now) {
    this.rule = rule;
    this.parameters = parameters;
    this.taken = taken;
    this.now = now;
    for (var report : taken) flags(report);
    battery();
    charging();
    separation();
  }

  private void flags(Report report) {
    for (var flag : Flag.happened(report.flags())) {
      if (flag == Flag.SEPARATED || flag == Flag.REUNITED) continue;
      happening(Kind.valueOf(flag.name()), report, -1);
    }
  }

  private void battery() {
    boolean low = false;
    boolean critical = false;
    for (var report : taken) {
      if (report.charging() == Answer.YES || report.battery() >= parameters.batteryWell()) {
        if (low || critical) happening(Kind.BATTERY_OK, report, report.battery());
        low = critical = false;
      } else if (report.battery() >= 0) {
        if (report.battery() <= parameters.batteryLow() && !low) {
          happening(Kind.LOW_BATTERY, report, report.battery());
          low = true;
        }
        if (report.battery() <= parameters.batteryCritical() && !critical) {
          happening(Kind.CRITICAL_BATTERY, report, report.battery());
          critical = true;
        }
      }
    }
  }

  /** Only of a device that has ever said whether it is being charged. */
  private void charging() {
    long since = Interval.ALWAYS;
    for (var report : taken) {
      if (report.charging() == Answer.UNKNOWN) continue;
      if (since == Interval.ALWAYS || report.charging() == Answer.YES) {
        lasting(Kind.CHARGE_MISSED, since, report.fixTime(), DAY);
        since = report.fixTime();
      }
    }
    lasting(Kind.CHARGE_MISSED, since, Interval.OPEN, DAY);
  }

  private void separation() {
    long wait = Rule.Device.SEPARATION.plus(rule.separationGrace()).toMillis();
    long since = Interval.ALWAYS;
    for (var report : taken) {
      if (Flag.SEPARATED.in(report.flags()) && since == Interval.ALWAYS) since = report.fixTime();
      if (Flag.REUNITED.in(report.flags()) && since != Interval.ALWAYS) {
        lasting(Kind.SEPARATED, since, report.fixTime(), wait - 1);
        since = Interval.ALWAYS;
      }
    }
    lasting(Kind.SEPARATED, since, Interval.OPEN, wait);
  }

  private void lasting(Kind kind, long since, long until, long wait) {
    if (since == Interval.ALWAYS) return;
    if (until == Interval.OPEN ? now < since + wait : until - since <= wait) return;
    long whole = kind == Kind.SEPARATED ? Rule.Device.SEPARATION.plus(rule.separationGrace()).toMillis() : wait;
    findings.add(new Finding(Episode.lasting(rule.id(), kind, since, since + whole, until), List.of()));
  }

  private void happening(Kind kind, Report report, long amount) {
    findings.add(new Finding(Episode.happening(rule.id(), kind, report.fixTime(), report.receivedTime()).amounting(amount),
        List.of(new FixId(report.activation(), report.fixTime()))));
  }
}
