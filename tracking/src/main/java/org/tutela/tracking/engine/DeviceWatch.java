package org.tutela.tracking.engine;

import java.util.List;
import java.util.TreeMap;
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

/** What the wearer's devices say of themselves: flags, batteries, charging, separation, motion without a position. */
final class DeviceWatch extends RuleWatch {
  private static final long DAY = 86_400_000;
  private static final int SEPARATION = Flag.SEPARATED.bit() | Flag.REUNITED.bit();

  /** How one device stands. */
  private static final class Standing {
    boolean low;
    boolean critical;
    long charged = Interval.ALWAYS;
    long separated = Interval.ALWAYS;

    Standing copy() {
      var copy = new Standing();
      copy.low = low;
      copy.critical = critical;
      copy.charged = charged;
      copy.separated = separated;
      return copy;
    }
  }

  private final Rule.Device rule;
  private final Parameters parameters;
  private final long wait;
  private final TreeMap<String, Standing> devices = new TreeMap<>();
  private final Motion motion;
  private String lastActivation;
  private Standing last;

  DeviceWatch(Rule.Device rule, Parameters parameters) {
    this(rule, parameters, new Motion());
  }

  private DeviceWatch(Rule.Device rule, Parameters parameters, Motion motion) {
    this.rule = rule;
    this.parameters = parameters;
    this.wait = Rule.Device.SEPARATION.plus(rule.separationGrace()).toMillis();
    this.motion = motion;
  }

  @Override
  void hear(Machine machine, Report report, boolean kept) {
    if (!report.activation().equals(lastActivation)) {
      lastActivation = report.activation();
      last = devices.computeIfAbsent(lastActivation, a -> new Standing());
    }
    if (report.flags() != 0) flags(machine, report, last);
    battery(machine, report, last);
    charging(machine, report, last);
    if (kept) {
      long moved = motion.found(report.fixTime());
      if (moved != Interval.OPEN) machine.close(List.of(motionFinding(moved, report.fixTime())));
    }
    if (motion.hear(report, kept)) machine.changed();
  }

  private void flags(Machine machine, Report report, Standing device) {
    for (var flag : Flag.happened(report.flags() & ~SEPARATION)) happening(machine, Kind.valueOf(flag.name()), report, -1);
    if (Flag.SEPARATED.in(report.flags()) && device.separated == Interval.ALWAYS) device.separated = report.fixTime();
    if (Flag.REUNITED.in(report.flags()) && device.separated != Interval.ALWAYS) {
      if (report.fixTime() - device.separated >= wait) machine.close(List.of(lasting(Kind.SEPARATED, device.separated, wait, report.fixTime())));
      device.separated = Interval.ALWAYS;
    }
    machine.changed();
  }

  private void battery(Machine machine, Report report, Standing device) {
    int level = report.battery();
    if (report.charging() == Answer.YES || level >= parameters.batteryWell()) {
      if (device.low || device.critical) happening(machine, Kind.BATTERY_OK, report, level);
      device.low = device.critical = false;
    } else if (level >= 0) {
      if (level <= parameters.batteryLow() && !device.low) {
        happening(machine, Kind.LOW_BATTERY, report, level);
        device.low = true;
      }
      if (level <= parameters.batteryCritical() && !device.critical) {
        happening(machine, Kind.CRITICAL_BATTERY, report, level);
        device.critical = true;
      }
    }
  }

  private void charging(Machine machine, Report report, Standing device) {
    if (report.charging() == Answer.UNKNOWN || device.charged != Interval.ALWAYS && report.charging() != Answer.YES) return;
    if (device.charged == Interval.ALWAYS || report.fixTime() - device.charged == DAY) machine.changed();
    else if (report.fixTime() - device.charged > DAY) machine.close(List.of(lasting(Kind.CHARGE_MISSED, device.charged, DAY, report.fixTime())));
    device.charged = report.fixTime();
  }

  @Override
  void tell(Machine machine, long now, List<Finding> out) {
    for (var device : devices.values()) {
      if (past(device.separated, wait, now)) out.add(lasting(Kind.SEPARATED, device.separated, wait, Interval.OPEN));
      if (past(device.charged, DAY, now)) out.add(lasting(Kind.CHARGE_MISSED, device.charged, DAY, Interval.OPEN));
    }
    if (motion.found() != Interval.OPEN && now >= motion.found() + Motion.PATIENCE) out.add(motionFinding(motion.found(), Interval.OPEN));
  }

  private static boolean past(long since, long wait, long now) {
    return since != Interval.ALWAYS && now >= since + wait;
  }

  private Finding lasting(Kind kind, long since, long wait, long clear) {
    return new Finding(Episode.lasting(rule.id(), kind, since, since + wait, clear), List.of());
  }

  private Finding motionFinding(long moved, long clear) {
    return new Finding(Episode.lasting(rule.id(), Kind.NO_GPS_IN_MOTION, moved, moved + Motion.PATIENCE, clear), List.of());
  }

  private void happening(Machine machine, Kind kind, Report report, long amount) {
    machine.close(List.of(new Finding(Episode.happening(rule.id(), kind, report.fixTime(), report.receivedTime()).amounting(amount),
        List.of(new FixId(report.activation(), report.fixTime())))));
  }

  @Override
  long due(Machine machine, long now) {
    long due = motion.found() == Interval.OPEN || motion.found() + Motion.PATIENCE <= now ? Interval.OPEN : motion.found() + Motion.PATIENCE;
    for (var device : devices.values()) {
      if (device.separated != Interval.ALWAYS && device.separated + wait > now) due = Math.min(due, device.separated + wait);
      // While it is being charged again and again, the time only moves on; looking once too often does no harm.
      if (device.charged != Interval.ALWAYS && device.charged + DAY > now) due = Math.min(due, device.charged + DAY);
    }
    return due;
  }

  @Override
  RuleWatch copy() {
    var copy = new DeviceWatch(rule, parameters, motion.copy());
    devices.forEach((activation, device) -> copy.devices.put(activation, device.copy()));
    return copy;
  }

  @Override
  void write(Packer out) {
    out.number(devices.size());
    devices.forEach((activation, d) -> out.name(activation).truth(d.low).truth(d.critical).number(d.charged).number(d.separated));
    motion.write(out);
  }

  @Override
  void read(Unpacker in, long reached) {
    for (long left = in.number(); left > 0; left--) {
      var activation = in.name();
      var device = new Standing();
      device.low = in.truth();
      device.critical = in.truth();
      device.charged = in.number();
      device.separated = in.number();
      devices.put(activation, device);
    }
    motion.read(in);
  }
}
